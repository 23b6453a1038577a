package dev.espalier.runtime;

import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.Work;
import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.run.FlowRun;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A flow that is open for running: loaded, bound and checked.
public final class FlowHandle {

  private final Runs runs;
  private final Plan plan;
  private final FlowTypes types;

  FlowHandle(Runs runs, Plan plan) {
    this.runs = runs;
    this.plan = plan;
    this.types = new FlowTypes(plan);
  }

  /// Returns the flow.
  public Flow flow() {
    return plan.flow();
  }

  Plan plan() {
    return plan;
  }

  /// Returns the Java type of the input, empty if the flow takes none.
  public Optional<Type> inputType() {
    boolean input =
        !flow().nodes().isEmpty() && flow().nodes().getFirst().work() instanceof Work.Input;
    return input ? Optional.of(plan.code().typeOf(0)) : Optional.empty();
  }

  /// Returns the Java types of the outputs by node, in the order of the flow's nodes; none for a
  /// flow without output. Where [#isStream()] says so, they are the types of the stream's elements.
  public List<Type> outputTypes() {
    List<Node> nodes = flow().nodes();
    return IntStream.range(0, nodes.size())
        .filter(i -> nodes.get(i).result() != ResultRole.NONE)
        .mapToObj(plan.code()::typeOf)
        .toList();
  }

  /// Returns whether the answer is a `java.util.stream.Stream`, to be closed by who takes it.
  public boolean isStream() {
    return plan.streams();
  }

  /// Runs the flow and returns its answer, null for a flow without output.
  ///
  /// @param input the input; null for a flow without one
  /// @throws dev.espalier.runtime.result.FlowException if there is no answer
  public @Nullable Object run(@Nullable Object input) {
    types.checkInput(input);
    return result(input).orThrow();
  }

  /// Runs the flow and returns its answer.
  ///
  /// @param input the input; null for a flow without one
  /// @param output the type of the answer; `Void.class` for a flow without output
  /// @throws dev.espalier.runtime.result.FlowException if there is no answer
  @SuppressWarnings("unchecked") // the types of the outputs have been compared
  public <R extends @Nullable Object> R run(@Nullable Object input, Class<R> output) {
    types.checkInput(input);
    types.checkOutput(output);
    return (R) result(input).orThrow();
  }

  /// Starts a run and returns at once.
  ///
  /// @param input the input; null for a flow without one
  /// @throws dev.espalier.runtime.result.FlowInputException if the input does not fit
  public Run<Object> start(@Nullable Object input) {
    types.checkInput(input);
    FlowRun run = runs.create(plan, input);
    return new Run<>(run, run.launch());
  }

  /// Starts a run and returns at once.
  ///
  /// @param input the input; null for a flow without one
  /// @param output the type of the answer; `Void.class` for a flow without output
  /// @throws dev.espalier.runtime.result.FlowInputException if the input or output does not fit
  @SuppressWarnings("unchecked") // the types of the outputs have been compared
  public <R extends @Nullable Object> Run<R> start(@Nullable Object input, Class<R> output) {
    types.checkInput(input);
    types.checkOutput(output);
    FlowRun run = runs.create(plan, input);
    return new Run<>(run, (CompletableFuture<RunResult<R>>) (CompletableFuture<?>) run.launch());
  }

  private RunResult<Object> result(@Nullable Object input) {
    FlowRun run = runs.create(plan, input);
    if (runs.staysWithCaller(plan)) {
      return run.here();
    }
    return run.launchAndWait();
  }

  /// Returns what the flow's answers are made of, in words.
  @Override
  public String toString() {
    return Stream.of(flow().name(), flow().version()).reduce((a, b) -> a + ":" + b).orElseThrow();
  }
}
