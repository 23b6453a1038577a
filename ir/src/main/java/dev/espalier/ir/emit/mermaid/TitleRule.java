package dev.espalier.ir.emit.mermaid;

import dev.espalier.ir.emit.picture.Picture;

/// Writes the title and the settings, as front matter in YAML, and the kind of chart.
final class TitleRule {

  private TitleRule() {}

  static void write(Picture picture, MermaidText text) {
    text.line("---");
    text.line("title: \"" + yaml(picture.title()) + '"');
    text.line("config:");
    text.line("  flowchart:");
    text.line("    wrappingWidth: 480");
    text.line("---");
    text.line("flowchart TB");
    text.indent();
    for (var line : picture.lines()) {
      text.line("%% " + comment(line));
    }
  }

  private static String yaml(String plain) {
    return plain.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /// Mermaid takes braces in a comment for a directive.
  private static String comment(String plain) {
    return plain.replace('{', '(').replace('}', ')').replace('%', ' ');
  }
}
