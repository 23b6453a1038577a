package dev.espalier.runtime.plan;

import dev.espalier.runtime.plan.Block.Origin;
import org.jspecify.annotations.Nullable;

/// How the arguments of a call are put together: data ports first, then what was bound when the
/// flow was opened, and last the run's context.
///
/// @param template the arguments, with those of data ports and the context still null
/// @param kind by data port, one of the constants of this class
/// @param source by data port, where its value comes from; null for a group
/// @param group by data port, its group
/// @param direct by data port, the local of this block whose value it is; null if one of them is
///   not that simple
public record Arguments(
    @Nullable Object[] template,
    byte[] kind,
    @Nullable Origin[] source,
    int[] group,
    int @Nullable [] direct) {

  /// The value of one source.
  public static final byte VALUE = 0;

  /// The value of the group's member that delivered.
  public static final byte ONE_OF = 1;

  /// The same as an `Optional`.
  public static final byte OPTIONAL = 2;

  /// The failure of the source.
  public static final byte ERROR = 3;
}
