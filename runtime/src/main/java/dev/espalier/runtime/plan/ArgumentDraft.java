package dev.espalier.runtime.plan;

import dev.espalier.runtime.plan.Block.Origin;
import org.jspecify.annotations.Nullable;

/// The arguments of a node while it is being lowered.
final class ArgumentDraft {

  private final byte[] kind;
  private final @Nullable Origin[] source;
  private final int[] group;
  private int count;

  ArgumentDraft(int ports) {
    kind = new byte[ports];
    source = new @Nullable Origin[ports];
    group = new int[ports];
  }

  void add(byte kind, @Nullable Origin source, int group) {
    this.kind[count] = kind;
    this.source[count] = source;
    this.group[count++] = group;
  }

  /// Returns the arguments of data ports; the constants are not yet there.
  Arguments complete() {
    return new Arguments(new @Nullable Object[count], kind, source, group, direct());
  }

  private int @Nullable [] direct() {
    int[] direct = new int[count];
    for (int i = 0; i < count; i++) {
      Origin origin = source[i];
      if (kind[i] != Arguments.VALUE || origin == null) {
        return null;
      }
      if (origin.depth() > 0 || origin.slot() >= 0) {
        return null;
      }
      direct[i] = origin.local();
    }
    return direct;
  }
}
