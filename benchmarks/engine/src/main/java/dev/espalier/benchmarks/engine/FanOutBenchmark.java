package dev.espalier.benchmarks.engine;

import dev.espalier.benchmarks.engine.flows.FanOut;
import dev.espalier.benchmarks.engine.flows.FanOutBlocking;
import dev.espalier.runtime.Engine;
import dev.espalier.runtime.FlowHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// A call for each of a hundred elements, and a join; calls that do nothing, or block for 10 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class FanOutBenchmark {

  private static final List<Integer> ELEMENTS = IntStream.range(0, 100).boxed().toList();
  private static final long BLOCK_NANOS = 10_000_000;

  /// How long each call blocks.
  @Param({"0", "10"})
  public int blockMillis;

  private Engine engine;
  private FlowHandle flow;
  private ExecutorService virtual;
  private CamelRoute camel;

  /// Opens what is measured.
  @Setup
  public void open() {
    engine = Engine.open();
    flow = engine.flow(blockMillis == 0 ? FanOut.class : FanOutBlocking.class);
    virtual = Executors.newVirtualThreadPerTaskExecutor();
    camel =
        CamelRoute.split(
            exchange ->
                exchange
                    .getMessage()
                    .setBody(call(exchange.getMessage().getMandatoryBody(Integer.class))));
  }

  /// Closes it.
  @TearDown
  public void close() {
    engine.close();
    virtual.close();
    camel.close();
  }

  private Long call(Integer element) {
    if (blockMillis > 0) {
      LockSupport.parkNanos(BLOCK_NANOS);
    }
    return element.longValue();
  }

  /// The engine.
  @Benchmark
  public @Nullable Object espalier() {
    return flow.run(ELEMENTS);
  }

  /// A virtual thread for each element.
  @Benchmark
  public int virtualThreads() throws ExecutionException, InterruptedException {
    List<Future<Long>> futures = new ArrayList<>(ELEMENTS.size());
    for (Integer element : ELEMENTS) {
      futures.add(virtual.submit(() -> call(element)));
    }
    List<Long> results = new ArrayList<>(futures.size());
    for (Future<Long> future : futures) {
      results.add(future.get());
    }
    return results.size();
  }

  /// A task for each element in the common pool; blocking calls hold its threads.
  @Benchmark
  public int forkJoinPool() {
    return ForkJoinPool.commonPool().invoke(new Join());
  }

  /// Reactor, with a scheduler made for blocking calls where they block.
  @Benchmark
  public @Nullable Integer reactor() {
    var scheduler = blockMillis == 0 ? Schedulers.parallel() : Schedulers.boundedElastic();
    return Flux.fromIterable(ELEMENTS)
        .flatMap(
            element -> Mono.fromCallable(() -> call(element)).subscribeOn(scheduler),
            ELEMENTS.size())
        .collectList()
        .map(List::size)
        .block();
  }

  /// Camel's splitter with parallel processing.
  @Benchmark
  public @Nullable Object camelSplit() {
    return camel.request(ELEMENTS);
  }

  private final class Join extends RecursiveTask<Integer> {

    private static final long serialVersionUID = 1;

    @Override
    protected Integer compute() {
      List<ForkJoinTask<Long>> tasks = new ArrayList<>(ELEMENTS.size());
      for (Integer element : ELEMENTS) {
        tasks.add(ForkJoinTask.adapt(() -> call(element)));
      }
      List<Long> results = new ArrayList<>(tasks.size());
      for (ForkJoinTask<Long> task : ForkJoinTask.invokeAll(tasks)) {
        results.add(task.join());
      }
      return results.size();
    }
  }
}
