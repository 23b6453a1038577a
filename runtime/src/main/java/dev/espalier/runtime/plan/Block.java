package dev.espalier.runtime.plan;

import dev.espalier.ErrorMode;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.ir.flow.Scope;
import dev.espalier.runtime.window.WindowRules;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The nodes of one scope, or of no scope, with what happens when each has ended.
///
/// In the block of a scope, local 0 is the element itself. In the root block, local 0 is the input,
/// if the flow has one.
///
/// @param scope the scope, null for the root
/// @param at the local of the scope in its parent's block, -1 for the root
/// @param nodes what the locals are
/// @param edges what their ends mean to other locals
/// @param pending by local, how many of its edges and groups must be settled before it runs
/// @param lone by local, whether one single edge decides about it, so that no count is needed
/// @param groups the ports that several edges lead to
/// @param members by group, how many edges lead to it
/// @param starts the locals that wait for nothing
/// @param children the blocks of child scopes, in the order of [Broadcast#path()]
/// @param slots what is collected when the scope closes
/// @param outputs the locals whose results are answers of the flow: in the root, nodes; in a scope,
///   nodes and child scopes
/// @param broadcasts what outer locals mean to this block and those below
/// @param feeds by local, what its end means to locals of child scopes
/// @param mode what a failed element does; FAIL for the root
/// @param region whether runs of this scope can be stopped without stopping the whole run
/// @param forks whether more than one local can become ready at once
/// @param buffer where the elements of a stream wait before they enter, null if nothing is said
/// @param chain what its nodes form, null if they need a frame for each element
/// @param gathers the windows that gather what the elements come to
/// @param staged its stages, null if there is but one
public record Block(
    @Nullable Scope scope,
    int at,
    Nodes nodes,
    Edges edges,
    int[] pending,
    boolean[] lone,
    Group[] groups,
    int[] members,
    int[] starts,
    Block[] children,
    Slot[] slots,
    int[] outputs,
    List<Broadcast> broadcasts,
    List<Broadcast>[] feeds,
    ErrorMode mode,
    boolean region,
    boolean forks,
    @Nullable Buffer buffer,
    @Nullable Chain chain,
    Gather[] gathers,
    @Nullable Staged staged) {

  /// Returns how many locals there are.
  public int size() {
    return pending.length;
  }

  /// What collecting ports see of a scope.
  ///
  /// @param sources the locals of which at most one delivers for an element
  /// @param cases by source, the cases that are collected; null for all
  /// @param causes for [ErrorMode#COLLECT], the locals whose failure is the reason when none
  ///   delivers
  /// @param passes whether windows take the values, so that none is kept until the scope closes
  public record Slot(int[] sources, @Nullable BitSet[] cases, BitSet causes, boolean passes) {}

  /// Windows of what the elements of a scope come to.
  ///
  /// @param slot what is gathered
  /// @param windows the local, in the parent block, of the scope over the windows
  /// @param late the local there of the scope over what comes too late, -1 for none
  /// @param rules what is declared about them
  public record Gather(int slot, int windows, int late, WindowRules rules) {}

  /// A port that several edges lead to, or that does without a value.
  ///
  /// @param target the local that has the port
  /// @param optional whether it does without a value
  /// @param race whether the first of several values wins
  /// @param members where the values come from
  /// @param losers the locals that are of no use once the race is won
  public record Group(int target, boolean optional, boolean race, Origin[] members, int[] losers) {}

  /// Where a value comes from.
  ///
  /// @param depth how many blocks further out, 0 for the same block
  /// @param local the local in that block
  /// @param slot which list of a closed scope, -1 for the local's own value
  public record Origin(int depth, int local, int slot) {}
}
