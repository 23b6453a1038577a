package dev.espalier.ir.json;

/// A place in a document.
///
/// @param line the line, from 1; 0 if the value was never in a document
/// @param column the column, from 1; 0 if the value was never in a document
public record Position(int line, int column) {

  /// The position of a value that was made rather than read.
  public static final Position NONE = new Position(0, 0);
}
