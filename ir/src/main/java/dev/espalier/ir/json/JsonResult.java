package dev.espalier.ir.json;

/// What came of reading a JSON document.
public sealed interface JsonResult {

  /// The document is JSON.
  ///
  /// @param json its value
  record Parsed(Json json) implements JsonResult {}

  /// The document is not JSON, or exceeds a limit.
  ///
  /// @param reason why, as a lower-case sentence
  /// @param at where reading stopped
  record Broken(String reason, Position at) implements JsonResult {}
}
