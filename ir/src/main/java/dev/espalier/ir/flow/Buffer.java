package dev.espalier.ir.flow;

import dev.espalier.Overflow;

/// Where the elements of a stream wait between the node that makes them and those that take them.
///
/// @param capacity how many may wait, at least 1
/// @param overflow what happens to one that finds it full
public record Buffer(int capacity, Overflow overflow) {

  /// The largest capacity.
  public static final int MOST = 1 << 20;
}
