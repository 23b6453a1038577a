package dev.espalier.runtime.svg;

/// What became of drawing a flow as SVG.
public sealed interface SvgDrawing {

  /// The flow was drawn.
  ///
  /// @param svg the document, ending with a line break
  record Drawn(String svg) implements SvgDrawing {}

  /// The flow is too large to be laid out in reasonable time.
  ///
  /// @param reason why, and what to do instead, in one sentence
  record Refused(String reason) implements SvgDrawing {}
}
