package dev.espalier.processor.form;

import java.util.Locale;
import java.util.regex.Pattern;

/// The forms of names and versions.
public final class Names {

  private static final Pattern FLOW = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern SETTING =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*");

  /// As given by semver.org.
  private static final Pattern SEMVER =
      Pattern.compile(
          "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
              + "(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)"
              + "(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?"
              + "(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?");

  private Names() {}

  /// Returns whether a flow can have this name: words of small letters and digits with hyphens.
  public static boolean isFlow(String name) {
    return FLOW.matcher(name).matches();
  }

  /// Returns whether a text is a version by SemVer 2.0.0.
  public static boolean isSemVer(String version) {
    return SEMVER.matcher(version).matches();
  }

  /// Returns whether a setting or secret can have this name.
  public static boolean isSetting(String name) {
    return SETTING.matcher(name).matches();
  }

  /// Returns whether a node can have this name: letters, digits, `_`, `-`, no digit or hyphen
  /// first.
  public static boolean isNode(String name) {
    return !name.isEmpty()
        && Character.isJavaIdentifierStart(name.codePointAt(0))
        && name.codePoints().allMatch(c -> c == '-' || Character.isJavaIdentifierPart(c));
  }

  /// Returns a name in kebab-case: `HTTPOrder2Mail` as `http-order2-mail`.
  public static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "")
        .toLowerCase(Locale.ROOT);
  }
}
