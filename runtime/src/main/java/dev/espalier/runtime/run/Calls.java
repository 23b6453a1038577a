package dev.espalier.runtime.run;

import dev.espalier.RunContext;
import dev.espalier.Step;
import dev.espalier.runtime.plan.Arguments;
import dev.espalier.runtime.plan.Block.Origin;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.runtime.policy.Course;
import dev.espalier.runtime.result.NodeFailedException;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.trace.Surround;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Calls nodes.
final class Calls {

  private Calls() {}

  /// Returns what goes into the frame for a node that was called; of one that repeats, also the
  /// [Step.Again] that it gave.
  ///
  /// @param course where the node is on its way, null if nothing governs it
  /// @throws Throwable what the node throws, or what is wrong with its result
  static Object call(Worker worker, Frame frame, int local, @Nullable Course course)
      throws Throwable {
    int number = course == null ? 1 : course.attempt();
    return frame.block.nodes().is(local, Nodes.EMITS)
        ? attempt(worker, frame, local, course)
        : surrounded(worker, frame, local, number, () -> attempt(worker, frame, local, course));
  }

  /// What is done within the surroundings of a call.
  @FunctionalInterface
  interface Body {
    Object run() throws Throwable;
  }

  /// Does something as the call of a node.
  ///
  /// @param attempt which attempt it is, from 1
  /// @throws Throwable what it throws
  static Object surrounded(Worker worker, Frame frame, int local, int attempt, Body body)
      throws Throwable {
    Surround.@Nullable Exit exit = frame.run.trace().enter(frame, local, attempt);
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

  private static Object attempt(Worker worker, Frame frame, int local, @Nullable Course course)
      throws Throwable {
    if (course == null) {
      return value(frame, local, made(worker, frame, local, arguments(frame, local)));
    }
    @Nullable Object[] in = course.in().clone();
    in[in.length - 1] = new Context(frame, local, course.attempt());
    Object result = made(worker, frame, local, in);
    if (course.repeats() && result instanceof Step<?, ?> step) {
      return switch (step) {
        case Step.Again<?, ?> again -> again(again);
        case Step.Done<?, ?>(Object done) -> value(frame, local, done);
      };
    }
    return value(frame, local, result);
  }

  private static Object again(Step.Again<?, ?> again) {
    if (again.state() == null) {
      throw new NullPointerException("the node goes on with null");
    }
    return again;
  }

  private static @Nullable Object made(Worker worker, Frame frame, int local, @Nullable Object[] in)
      throws Throwable {
    Nodes nodes = frame.block.nodes();
    return nodes.kind()[local] == Nodes.SUBFLOW
        ? subflow(worker, frame, local, in)
        : frame.run.plan().code().call(nodes.number()[local], filled(in));
  }

  private static Object value(Frame frame, int local, @Nullable Object result) {
    Nodes nodes = frame.block.nodes();
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

  /// Returns the values that a node is called with, its ports first.
  static @Nullable Object[] arguments(Frame frame, int local) {
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
    in[in.length - 1] = context(frame, local);
    return in;
  }

  /// Returns what a node may know of its run, on its first attempt.
  static RunContext context(Frame frame, int local) {
    return new Context(frame, local, 1);
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

  /// What a node may know of its run.
  private record Context(Frame frame, int local, int attempt) implements RunContext {

    @Override
    public String runId() {
      return frame.run.runId();
    }

    @Override
    public String flow() {
      return frame.run.flow().name();
    }

    @Override
    public String node() {
      int number = frame.block.nodes().number()[local];
      return frame.run.flow().nodes().get(number).id();
    }

    @Override
    public boolean cancelled() {
      return frame.isStopped() || frame.isDismissed(local);
    }
  }
}
