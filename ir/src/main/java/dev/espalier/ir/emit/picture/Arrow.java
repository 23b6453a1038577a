package dev.espalier.ir.emit.picture;

import java.util.List;

/// An edge, or what a trigger starts.
///
/// @param from the id of the card that it leaves
/// @param to the id of the card that it reaches
/// @param port the position of the port that it reaches, -1 for none
/// @param stroke how it is drawn
/// @param label when it is taken and what waits on it, in short lines; may be empty
public record Arrow(String from, String to, int port, Stroke stroke, List<String> label) {

  /// How an arrow is drawn.
  public enum Stroke {
    /// A value that must come.
    VALUE,
    /// Many values: the elements of a list, or the list of a scope's results.
    MANY,
    /// A value that may be missing.
    OPTIONAL,
    /// A value that competes with others to be the first.
    RACE,
    /// Elements that came too late for what they were meant for.
    LATE,
    /// A failure.
    ERROR,
    /// No value, only an order.
    ORDER,
    /// What is needed to take an effect back.
    COMPENSATION
  }
}
