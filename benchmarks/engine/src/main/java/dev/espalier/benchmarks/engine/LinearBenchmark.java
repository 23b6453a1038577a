package dev.espalier.benchmarks.engine;

import dev.espalier.benchmarks.engine.flows.Linear;
import dev.espalier.benchmarks.engine.flows.LinearInTime;
import dev.espalier.runtime.Engine;
import dev.espalier.runtime.FlowHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Ten steps in a row that hand on what they get, for one caller that waits for the answer.
///
/// Contenders without a thread of their own between steps: by hand, Reactor and RxJava fused, a
/// completed future, Camel, the engine. With a change of thread before each step: Reactor's
/// `publishOn`, RxJava's `observeOn`, futures on an executor.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class LinearBenchmark {

  private static final int STEPS = 10;
  private static final Integer INPUT = 12345;

  private Engine engine;
  private FlowHandle plain;
  private FlowHandle inTime;
  private Executor executor;
  private CamelRoute camel;
  private ServerlessWorkflow serverless;

  /// Opens what is measured.
  @Setup
  public void open() {
    engine = Engine.open();
    plain = engine.flow(Linear.class);
    inTime = engine.flow(LinearInTime.class);
    executor = Executors.newVirtualThreadPerTaskExecutor();
    camel = CamelRoute.steps(STEPS);
    serverless = ServerlessWorkflow.steps(STEPS);
  }

  /// Closes it.
  @TearDown
  public void close() {
    engine.close();
    camel.close();
    serverless.close();
  }

  /// The engine, on the caller's thread.
  @Benchmark
  public @Nullable Object espalier() {
    return plain.run(INPUT);
  }

  /// The engine with a deadline, which needs a thread beside the caller's.
  @Benchmark
  public @Nullable Object espalierWithDeadline() {
    return inTime.run(INPUT);
  }

  /// Plain calls, the least that anything can cost.
  @Benchmark
  public Integer byHand() {
    Integer value = INPUT;
    for (int i = 0; i < STEPS; i++) {
      value = step(value);
    }
    return value;
  }

  /// A future's chain, completed on the caller's thread.
  @Benchmark
  public Integer completableFuture() {
    CompletableFuture<Integer> future = CompletableFuture.completedFuture(INPUT);
    for (int i = 0; i < STEPS; i++) {
      future = future.thenApply(LinearBenchmark::step);
    }
    return future.join();
  }

  /// A future's chain with a virtual thread for each step.
  @Benchmark
  public Integer completableFutureAsync() {
    CompletableFuture<Integer> future = CompletableFuture.completedFuture(INPUT);
    for (int i = 0; i < STEPS; i++) {
      future = future.thenApplyAsync(LinearBenchmark::step, executor);
    }
    return future.join();
  }

  /// Reactor, fused.
  @Benchmark
  public @Nullable Integer reactor() {
    Mono<Integer> mono = Mono.just(INPUT);
    for (int i = 0; i < STEPS; i++) {
      mono = mono.map(LinearBenchmark::step);
    }
    return mono.block();
  }

  /// Reactor with a boundary before each step.
  @Benchmark
  public @Nullable Integer reactorWithBoundaries() {
    Mono<Integer> mono = Mono.just(INPUT);
    for (int i = 0; i < STEPS; i++) {
      mono = mono.publishOn(Schedulers.parallel()).map(LinearBenchmark::step);
    }
    return mono.block();
  }

  /// RxJava, fused.
  @Benchmark
  public Integer rxJava() {
    var single = io.reactivex.rxjava3.core.Single.just(INPUT);
    for (int i = 0; i < STEPS; i++) {
      single = single.map(LinearBenchmark::step);
    }
    return single.blockingGet();
  }

  /// RxJava with a boundary before each step.
  @Benchmark
  public Integer rxJavaWithBoundaries() {
    var single = io.reactivex.rxjava3.core.Single.just(INPUT);
    for (int i = 0; i < STEPS; i++) {
      single =
          single
              .observeOn(io.reactivex.rxjava3.schedulers.Schedulers.computation())
              .map(LinearBenchmark::step);
    }
    return single.blockingGet();
  }

  /// A Camel route from `direct:`.
  @Benchmark
  public @Nullable Object camelDirect() {
    return camel.request(INPUT);
  }

  /// The reference implementation of the CNCF's Serverless Workflow.
  @Benchmark
  public Object serverlessWorkflow() {
    return serverless.run();
  }

  /// As in the flow: not inlined away, or the peers would be measured by what they let vanish.
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  static Integer step(Integer value) {
    return value;
  }
}
