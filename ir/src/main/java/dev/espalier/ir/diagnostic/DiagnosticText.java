package dev.espalier.ir.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prints diagnostics for people. The first line stands alone; the others help, where there is
/// help:
///
/// ```
/// [DAG202] no node "chrage" in OrderFulfilment
///   near:  charge
///   known: assess, ship, validate
///   fix:   @From("charge")
///   docs:  docs/diagnostics/DAG202.md
/// ```
public final class DiagnosticText {

  private static final String INDENT = "  ";

  private DiagnosticText() {}

  /// Returns the diagnostic's text without a final line end and without its place.
  public static String of(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder(256);
    text.append('[').append(diagnostic.code()).append("] ").append(line(diagnostic.message()));
    help(text, "why:", diagnostic.why());
    help(text, "near:", names(diagnostic.near()));
    help(text, "known:", names(diagnostic.known()));
    help(text, "fix:", diagnostic.fix());
    help(text, "docs:", "docs/diagnostics/" + diagnostic.code() + ".md");
    return text.toString();
  }

  /// Returns the diagnostic's text after its place, as compilers print it: `file:line:column:
  /// text`.
  public static String located(Diagnostic diagnostic) {
    String place = place(diagnostic.place());
    return place.isEmpty() ? of(diagnostic) : place + ": " + of(diagnostic);
  }

  private static String place(Place place) {
    StringBuilder text = new StringBuilder();
    if (place.source() != null) {
      text.append(place.source().file());
      if (place.source().line() != null) {
        text.append(':').append(place.source().line());
        text.append(place.source().column() == null ? "" : ":" + place.source().column());
      }
    } else if (place.document() != null) {
      text.append(place.document());
    }
    if (place.pointer() != null && !place.pointer().isEmpty()) {
      text.append(text.isEmpty() ? "" : " ").append("at ").append(line(place.pointer()));
    }
    return text.toString();
  }

  private static void help(StringBuilder text, String label, @Nullable String help) {
    if (help == null || help.isEmpty()) {
      return;
    }
    String pad = " ".repeat("known: ".length() - label.length());
    String next = "\n" + INDENT + " ".repeat("known: ".length());
    text.append('\n').append(INDENT).append(label).append(pad);
    List<String> lines = help.strip().lines().map(DiagnosticText::line).toList();
    text.append(String.join(next, lines));
  }

  private static String names(List<String> names) {
    return line(String.join(", ", names));
  }

  /// Keeps a text from a user on one line: control characters are shown as escapes.
  private static String line(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        shown.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }
}
