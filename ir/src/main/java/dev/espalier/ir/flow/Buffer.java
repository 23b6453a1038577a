package dev.espalier.ir.flow;

import dev.espalier.Overflow;
import org.jspecify.annotations.Nullable;

/// Where the elements of a stream wait between the node that makes them and those that take them.
///
/// @param capacity how many may wait, at least 1
/// @param overflow what happens to one that finds it full
/// @param spill for [Overflow#SPILL], how many mebibytes may lie on disk, at least 1; else null
public record Buffer(int capacity, Overflow overflow, @Nullable Integer spill) {

  /// The largest capacity.
  public static final int MOST = 1 << 20;

  /// Creates a buffer that uses no disk.
  public Buffer(int capacity, Overflow overflow) {
    this(capacity, overflow, null);
  }
}
