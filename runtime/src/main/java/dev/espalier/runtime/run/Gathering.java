package dev.espalier.runtime.run;

import dev.espalier.ErrorMode;
import dev.espalier.Outcome;
import dev.espalier.runtime.element.Collected;
import dev.espalier.runtime.plan.Block;
import dev.espalier.runtime.plan.Block.Gather;
import dev.espalier.runtime.plan.Block.Slot;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.runtime.result.FailureText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The results of a scope's elements, until it closes. Guarded by its [ScopeRun].
final class Gathering {

  private final Block block;
  private final boolean ordered;
  private final boolean nested;
  private final boolean keeps;
  private final @Nullable Object[][] rows;
  private int count;

  Gathering(Block block, boolean ordered, boolean nested, int expected) {
    this.block = block;
    this.ordered = ordered;
    this.nested = nested && block.outputs().length > 0;
    this.rows = new Object[block.slots().length + 1][];
    int capacity = Math.clamp(expected, 8, 1 << 16);
    boolean some = this.nested;
    for (int i = 0; i < block.slots().length; i++) {
      boolean passes = block.slots()[i].passes();
      rows[i] = new Object[passes ? 0 : capacity];
      some |= !passes;
    }
    this.keeps = some;
    rows[block.slots().length] = new Object[this.nested ? capacity : 0];
  }

  /// Adds the results of an element that has ended.
  void add(Frame frame) {
    if (!isKept()) {
      return;
    }
    int at = ordered ? Math.toIntExact(frame.index) : count++;
    for (int slot = 0; slot < block.slots().length; slot++) {
      if (!block.slots()[slot].passes()) {
        put(slot, at, result(frame, block.slots()[slot]));
      }
    }
    if (nested) {
      put(block.slots().length, at, outputs(frame));
    }
  }

  /// Returns whether anything is gathered: if not, there may be more elements than a list can hold.
  boolean isKept() {
    return keeps;
  }

  /// Adds the results of elements that have ended one after the other.
  ///
  /// @param some by slot
  /// @param from the position of the first
  void add(Object[][] some, int from, int size) {
    int at = ordered ? from : count;
    for (int slot = 0; slot < some.length; slot++) {
      reserve(slot, at + size);
      System.arraycopy(some[slot], 0, rows[slot], at, size);
    }
    count += size;
  }

  private void put(int row, int at, @Nullable Object value) {
    reserve(row, at + 1);
    rows[row][at] = value;
  }

  private void reserve(int row, int size) {
    int length = rows[row].length;
    if (size > length) {
      rows[row] = Arrays.copyOf(rows[row], Math.max(size, length + (length >> 1)));
    }
  }

  /// Returns what an element came to, for each of the windows that gather it.
  static @Nullable Object[] passing(Frame frame) {
    Gather[] gathers = frame.block.gathers();
    @Nullable Object[] values = new Object[gathers.length];
    for (int i = 0; i < gathers.length && !frame.isStopped(); i++) {
      values[i] = result(frame, frame.block.slots()[gathers[i].slot()]);
    }
    return values;
  }

  private static @Nullable Object result(Frame frame, Slot slot) {
    boolean outcomes = frame.block.mode() == ErrorMode.COLLECT;
    boolean isOtherCase = false;
    for (int i = 0; i < slot.sources().length; i++) {
      int source = slot.sources()[i];
      Object value = frame.values[source];
      if (value != null && Mark.delivers(value)) {
        BitSet cases = slot.cases()[i];
        if (cases == null || cases.get(frame.taken(source))) {
          return outcomes ? new Outcome.Success<>(value) : value;
        }
        isOtherCase = true;
      }
    }
    return outcomes && !isOtherCase ? failure(frame, slot) : null;
  }

  private static @Nullable Object failure(Frame frame, Slot slot) {
    return frame.collectedFaults().stream()
        .filter(fault -> slot.causes().get(fault.local()))
        .min(Comparator.comparingInt(Fault::local))
        .map(fault -> failure(fault.error()))
        .orElse(null);
  }

  private static Outcome<Object> failure(Throwable error) {
    return new Outcome.Failure<>(error.getClass().getName(), FailureText.message(error));
  }

  /// Returns the answers of the flow that a frame holds.
  static List<Object> outputs(Frame frame) {
    List<Object> outputs = new ArrayList<>();
    for (int local : frame.block.outputs()) {
      Object value = frame.values[local];
      if (frame.block.nodes().kind()[local] == Nodes.SCOPE) {
        outputs.addAll(value instanceof Collected inner ? inner.outputs() : List.of());
      } else if (value != null && Mark.delivers(value)) {
        outputs.add(value);
      }
    }
    return outputs;
  }

  /// Returns everything gathered.
  @SuppressWarnings({"unchecked", "rawtypes"})
  Collected finish(@Nullable Template template, long elements) {
    @Nullable List<Object>[] lists = new List[block.slots().length];
    for (int slot = 0; slot < lists.length; slot++) {
      boolean barred = template != null && template.isBarred(slot);
      lists[slot] = barred || block.slots()[slot].passes() ? null : present(rows[slot]);
    }
    List<Object> outputs = new ArrayList<>();
    for (Object each : present(rows[lists.length])) {
      outputs.addAll((List<?>) each);
    }
    return new Collected(lists, outputs, elements);
  }

  private static List<Object> present(@Nullable Object[] row) {
    Object[] present = new Object[row.length];
    int size = 0;
    for (Object value : row) {
      if (value != null) {
        present[size++] = value;
      }
    }
    return Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(present, size)));
  }
}
