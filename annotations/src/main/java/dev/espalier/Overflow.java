package dev.espalier;

/// What happens to an element that finds the buffer of an [Edge] full.
public enum Overflow {

  /// It waits, and so does the node that made it.
  BLOCK,

  /// The one that has waited longest is lost, and it takes that one's place.
  DROP_OLDEST,

  /// It is lost.
  DROP_NEWEST,

  /// The node that made it fails; between two nodes of a scope, the one that would take it.
  FAIL,

  /// It goes to disk, and comes back when those before it have been taken; see [Edge#spillMiB].
  /// Beside [ForEach] only.
  SPILL
}
