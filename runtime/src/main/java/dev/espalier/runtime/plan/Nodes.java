package dev.espalier.runtime.plan;

import dev.espalier.runtime.policy.Governor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the locals of a block are, by local.
///
/// @param kind one of the constants of this class
/// @param number the node's number in the flow; for a scope, the number of its source
/// @param cases how many cases a branching node has, 0 for others
/// @param source for a scope, the local whose elements it runs over
/// @param flags properties, as bits of the constants of this class
/// @param arguments how to call a node; null where nothing is called
/// @param child for a scope, the position of its block in [Block#children()]
/// @param subplans for a subflow, its plan
/// @param governors what governs the calls of a node; null for most, and as a whole if for all
/// @param handlers the types of failures for which a node has handlers
public record Nodes(
    byte[] kind,
    int[] number,
    int[] cases,
    int[] source,
    int[] flags,
    @Nullable Arguments[] arguments,
    int[] child,
    @Nullable Plan[] subplans,
    @Nullable Governor @Nullable [] governors,
    List<Class<?>>[] handlers) {

  /// The current element of a scope.
  public static final byte ELEMENT = 0;

  /// The flow's input.
  public static final byte INPUT = 1;

  /// A node that is called.
  public static final byte CALL = 2;

  /// A node that runs another flow.
  public static final byte SUBFLOW = 3;

  /// A child scope.
  public static final byte SCOPE = 4;

  /// The node has no result.
  public static final int VOID = 1;

  /// The node's result is a `java.util.Optional`: case 0 is present, case 1 is empty.
  public static final int OPTIONAL = 1 << 1;

  /// The node's code says which case its result is.
  public static final int BRANCH = 1 << 2;

  /// The node may be interrupted, as it changes nothing.
  public static final int INTERRUPTIBLE = 1 << 3;

  /// The node's result is answered at once.
  public static final int EARLY = 1 << 4;

  /// The node feeds races only, so that its failure is no more than a missing value.
  public static final int RACER = 1 << 5;

  /// The node may turn out to be of no use before it has ended.
  public static final int DISPENSABLE = 1 << 6;

  /// The node's failure reaches a port that collects outcomes.
  public static final int COLLECTED = 1 << 7;

  /// The node's result is what a scope runs over.
  public static final int SOURCE = 1 << 8;

  /// The node's call returns what hands its elements to an emitter.
  public static final int EMITS = 1 << 9;

  /// Returns the most specific of the types for which a node has handlers and that a failure has,
  /// null if it has none of them. As the classes of one throwable form a chain, there is no tie.
  public @Nullable Class<?> handler(int local, Throwable error) {
    Class<?> best = null;
    for (Class<?> type : handlers[local]) {
      if (type.isInstance(error) && (best == null || best.isAssignableFrom(type))) {
        best = type;
      }
    }
    return best;
  }

  /// Returns what governs the calls of a local, null for nothing.
  public @Nullable Governor governor(int local) {
    @Nullable Governor[] all = governors;
    return all == null ? null : all[local];
  }

  /// Returns whether a local has a property.
  public boolean is(int local, int flag) {
    return (flags[local] & flag) != 0;
  }
}
