package dev.espalier;

/// What becomes of elements that come after their windows have fired.
public enum LateElements {
  /// A parameter with [Late] takes them.
  HANDED_ON,
  /// They are counted, and nothing else.
  COUNT
}
