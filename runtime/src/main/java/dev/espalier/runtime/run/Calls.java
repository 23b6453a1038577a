package dev.espalier.runtime.run;

import dev.espalier.runtime.plan.Arguments;
import dev.espalier.runtime.plan.Block.Origin;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.runtime.result.NodeFailedException;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.trace.Surround;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Calls nodes.
final class Calls {

  private Calls() {}

  /// Returns what goes into the frame for a node that was called.
  ///
  /// @throws Throwable what the node throws, or what is wrong with its result
  static Object call(Worker worker, Frame frame, int local) throws Throwable {
    return frame.block.nodes().is(local, Nodes.EMITS)
        ? attempt(worker, frame, local)
        : surrounded(worker, frame, local, () -> attempt(worker, frame, local));
  }

  /// What is done within the surroundings of a call.
  @FunctionalInterface
  interface Body {
    Object run() throws Throwable;
  }

  /// Does something as the call of a node.
  ///
  /// @throws Throwable what it throws
  static Object surrounded(Worker worker, Frame frame, int local, Body body) throws Throwable {
    Surround.@Nullable Exit exit = frame.run.trace().enter(frame, local, 1);
    if (exit == null) {
      return body.run();
    }
    worker.surrounded(exit);
    Throwable error = null;
    try {
      return body.run();
    } catch (Throwable t) {
      error = t;
      throw t;
    } finally {
      worker.surrounded(null);
      exit.exit(error);
    }
  }

  private static Object attempt(Worker worker, Frame frame, int local) throws Throwable {
    Nodes nodes = frame.block.nodes();
    @Nullable Object[] in = arguments(frame, local);
    @Nullable Object result;
    if (nodes.kind()[local] == Nodes.SUBFLOW) {
      result = subflow(worker, frame, local, in);
    } else {
      result = frame.run.plan().code().call(nodes.number()[local], filled(in));
    }
    if (nodes.is(local, Nodes.VOID)) {
      return result == Mark.SKIP ? Mark.SKIP : Mark.DONE;
    }
    if (result == null) {
      throw new NullPointerException("the node returned null");
    }
    if (nodes.is(local, Nodes.OPTIONAL)) {
      return ((Optional<?>) result).map(Object.class::cast).orElse(Mark.EMPTY);
    }
    return result;
  }

  @SuppressWarnings("NullAway") // every entry has been filled
  private static Object[] filled(@Nullable Object[] in) {
    return in;
  }

  private static @Nullable Object[] arguments(Frame frame, int local) {
    Arguments arguments = Objects.requireNonNull(frame.block.nodes().arguments()[local]);
    @Nullable Object[] in = arguments.template().clone();
    int[] direct = arguments.direct();
    if (direct != null) {
      for (int i = 0; i < direct.length; i++) {
        in[i] = frame.values[direct[i]];
      }
    } else {
      for (int i = 0; i < arguments.kind().length; i++) {
        in[i] = argument(frame, arguments, i);
      }
    }
    in[in.length - 1] = new CallContext(frame, local);
    return in;
  }

  private static @Nullable Object argument(Frame frame, Arguments arguments, int port) {
    Origin source = arguments.source()[port];
    return switch (arguments.kind()[port]) {
      case Arguments.VALUE -> frame.value(Objects.requireNonNull(source));
      case Arguments.ERROR ->
          frame.value(Objects.requireNonNull(source)) instanceof Mark.Failed failed
              ? failed.error()
              : null;
      case Arguments.OPTIONAL -> Optional.ofNullable(winner(frame, arguments.group()[port]));
      default -> winner(frame, arguments.group()[port]);
    };
  }

  private static @Nullable Object winner(Frame frame, int group) {
    int member = frame.winner(group);
    return member < 0 ? null : frame.value(frame.block.groups()[group].members()[member]);
  }

  private static @Nullable Object subflow(
      Worker worker, Frame frame, int local, @Nullable Object[] in) throws InterruptedException {
    Nodes nodes = frame.block.nodes();
    Object input = in.length > 1 ? in[0] : null;
    RunResult<Object> result =
        worker.runSubflow(frame, Objects.requireNonNull(nodes.subplans()[local]), input);
    return switch (result) {
      case RunResult.Completed<Object>(Object value) -> value;
      case RunResult.Skipped<Object> skipped -> Mark.SKIP;
      case RunResult.Failed<Object> failed -> throw new NodeFailedException(failed.failure());
      case RunResult.TimedOut<Object> late -> late.orThrow();
      case RunResult.Cancelled<Object> cancelled -> cancelled.orThrow();
    };
  }
}
