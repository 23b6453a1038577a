package dev.espalier.runtime.plan;

import dev.espalier.ir.flow.Buffer;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Scope;
import dev.espalier.runtime.plan.Block.Gather;
import dev.espalier.runtime.plan.Block.Origin;
import dev.espalier.runtime.policy.Governor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A block while it is being lowered.
final class Draft {

  final @Nullable Scope scope;
  final @Nullable Draft parent;
  final int depth;

  /// This block's position among the children of its parent.
  final int position;

  final List<Local> locals = new ArrayList<>();
  final List<Draft> children = new ArrayList<>();
  final List<GroupDraft> groups = new ArrayList<>();
  final List<List<Tap>> slots = new ArrayList<>();
  final List<Integer> outputs = new ArrayList<>();
  final List<Broadcast> broadcasts = new ArrayList<>();
  final List<Gather> gathers = new ArrayList<>();

  /// The slots whose values windows take.
  final BitSet passing = new BitSet();

  /// The local of this block in its parent.
  int localInParent = -1;

  /// The scope whose opening opens this one, as it runs over windows of its elements; null if it
  /// runs over elements.
  @Nullable Draft opener;

  /// Where elements wait before they enter, null if nothing is said about it.
  @Nullable Buffer buffer;

  /// Whether outer locals feed locals of this block.
  boolean fed;

  private final Map<List<Tap>, Integer> slotNumbers = new HashMap<>();

  Draft(@Nullable Scope scope, @Nullable Draft parent) {
    this.scope = scope;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.position = parent == null ? 0 : parent.children.size();
    if (parent != null) {
      parent.children.add(this);
    }
  }

  int add(Local local) {
    locals.add(local);
    return locals.size() - 1;
  }

  /// Returns which list of this scope holds these results.
  int slot(List<Tap> taps) {
    return slotNumbers.computeIfAbsent(
        taps,
        key -> {
          slots.add(key);
          return slots.size() - 1;
        });
  }

  /// Returns which list of this scope is handed on in windows.
  int passingSlot(List<Tap> taps) {
    slots.add(taps);
    passing.set(slots.size() - 1);
    return slots.size() - 1;
  }

  boolean isWithin(Draft outer) {
    Draft at = this;
    while (at.depth > outer.depth) {
      at = Objects.requireNonNull(at.parent);
    }
    return at == outer;
  }

  /// Returns the scope that this one opens with: itself, or one whose elements come here in
  /// windows, however far around.
  Draft opensWith() {
    Draft at = this;
    while (at.opener != null) {
      at = at.opener;
    }
    return at;
  }

  /// Returns the block just below `outer` on the way to this one, which lies within it.
  Draft below(Draft outer) {
    Draft at = this;
    while (at.depth > outer.depth + 1) {
      at = Objects.requireNonNull(at.parent);
    }
    return at;
  }

  /// A local while it is being lowered.
  static final class Local {

    final byte kind;
    final int number;
    final @Nullable Node node;
    final @Nullable Draft child;
    final List<Link> links = new ArrayList<>();
    final Map<Integer, Boolean> settled = new LinkedHashMap<>();
    final List<Class<?>> handlers = new ArrayList<>();
    int flags;
    int pending;
    int source = -1;

    /// Whether elements reach it only for some cases of the collection.
    boolean filtered;

    /// By the local whose value it takes from a buffer, the edge.
    final Map<Integer, Edge> buffered = new LinkedHashMap<>();

    @Nullable Arguments arguments;
    @Nullable Plan subplan;
    @Nullable Governor governor;

    Local(byte kind, int number, @Nullable Node node, @Nullable Draft child) {
      this.kind = kind;
      this.number = number;
      this.node = node;
      this.child = child;
    }
  }

  /// An edge while it is being lowered.
  record Link(
      int target,
      byte kind,
      int group,
      int member,
      long @Nullable [] cases,
      int slot,
      @Nullable Class<?> error) {}

  /// A group while it is being lowered.
  static final class GroupDraft {

    final int target;
    final boolean optional;
    final boolean race;
    final List<Origin> members = new ArrayList<>();
    int[] losers = {};

    GroupDraft(int target, boolean optional, boolean race) {
      this.target = target;
      this.optional = optional;
      this.race = race;
    }
  }
}
