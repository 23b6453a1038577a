package dev.espalier.runtime.plan;

import org.jspecify.annotations.Nullable;

/// What the end of each local means to others of its block: the edges of local `n` are at
/// `start[n]` to before `start[n + 1]` in the other arrays.
///
/// @param start where a local's edges begin, with one entry more than there are locals
/// @param target the local that the edge leads to
/// @param kind one of the constants of this class
/// @param group the group of the target, for [#GROUP]
/// @param member which member of the group the edge is
/// @param cases the cases that pass, as bits; null for all
/// @param slot which list of a closed scope passes, -1 if the edge does not come from a scope
/// @param error the failures that pass, for [#ERROR]
public record Edges(
    int[] start,
    int[] target,
    byte[] kind,
    int[] group,
    int[] member,
    long[] @Nullable [] cases,
    int[] slot,
    @Nullable Class<?>[] error) {

  /// The target needs it: skipping the edge skips the target.
  public static final byte REQUIRED = 0;

  /// The target waits for it, whatever comes.
  public static final byte SETTLE = 1;

  /// One of several edges to a port.
  public static final byte GROUP = 2;

  /// Passes the source's failure.
  public static final byte ERROR = 3;

  /// The target is a scope that opens when the source does: over windows of its elements, or over
  /// what came too late for them.
  public static final byte OPENS = 5;

  /// Returns whether a case is among those that pass.
  public static boolean passes(long @Nullable [] cases, int taken) {
    return cases == null || (taken >= 0 && (cases[taken >> 6] >>> taken & 1) != 0);
  }
}
