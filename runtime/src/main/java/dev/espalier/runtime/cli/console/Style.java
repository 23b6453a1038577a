package dev.espalier.runtime.cli.console;

/// Colours texts, or leaves them as they are.
///
/// @param colours whether to colour
public record Style(boolean colours) {

  public String red(String text) {
    return sgr("31", text);
  }

  public String green(String text) {
    return sgr("32", text);
  }

  public String yellow(String text) {
    return sgr("33", text);
  }

  public String bold(String text) {
    return sgr("1", text);
  }

  public String faint(String text) {
    return sgr("2", text);
  }

  private String sgr(String code, String text) {
    return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
