package dev.espalier.runtime.plan;

import org.jspecify.annotations.Nullable;

/// What the end of an outer local means to a local of a scope: an edge that is settled once, before
/// the first element.
///
/// @param child the position of the scope's block among its parent's children
/// @param source the local in the block that the scope lies in
/// @param slot which list of a closed scope passes, -1 for the local's own value
/// @param cases the cases that pass, as bits; null for all
/// @param path the positions of child blocks from the scope's block to the target's block; empty
///   for the scope's own
/// @param target the local in that block
/// @param kind one of the constants of [Edges], or [#FILTER]
/// @param group the group of the target, for [Edges#GROUP]
/// @param member which member of the group it is
/// @param error the failures that pass, for [Edges#ERROR]
public record Broadcast(
    int child,
    int source,
    int slot,
    long @Nullable [] cases,
    int[] path,
    int target,
    byte kind,
    int group,
    int member,
    @Nullable Class<?> error) {

  /// The target takes elements only if the case of the whole collection passes.
  public static final byte FILTER = 4;
}
