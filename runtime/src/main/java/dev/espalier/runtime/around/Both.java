package dev.espalier.runtime.around;

import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunInfo;
import dev.espalier.runtime.trace.Surround;
import org.jspecify.annotations.Nullable;

/// One surround around another.
///
/// @param outer entered first and left last
/// @param inner entered last and left first
public record Both(Surround outer, Surround inner) implements Surround {

  /// Returns a surround within another, if there is another.
  public static Surround of(@Nullable Surround outer, Surround inner) {
    return outer == null ? inner : new Both(outer, inner);
  }

  @Override
  public Around begin(RunInfo run) {
    return new BothAround(outer.begin(run), inner.begin(run));
  }

  private record BothAround(Around outer, Around inner) implements Around {

    @Override
    public Exit enter(NodeInfo node, int attempt) {
      return new BothExit(outer.enter(node, attempt), inner.enter(node, attempt));
    }

    @Override
    public void skipped(NodeInfo node) {
      outer.skipped(node);
      inner.skipped(node);
    }

    @Override
    public void answered(RunResult<?> result) {
      inner.answered(result);
      outer.answered(result);
    }

    @Override
    public void ended() {
      inner.ended();
      outer.ended();
    }
  }

  private record BothExit(Exit outer, Exit inner) implements Exit {

    @Override
    public void exit(@Nullable Throwable error) {
      inner.exit(error);
      outer.exit(error);
    }

    @Override
    public void abandoned() {
      inner.abandoned();
      outer.abandoned();
    }
  }
}
