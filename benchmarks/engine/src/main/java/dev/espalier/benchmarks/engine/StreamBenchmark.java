package dev.espalier.benchmarks.engine;

import dev.espalier.benchmarks.engine.flows.Numbers;
import dev.espalier.runtime.Engine;
import dev.espalier.runtime.FlowHandle;
import io.reactivex.rxjava3.core.Flowable;
import io.smallrye.mutiny.Multi;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Flux;

/// A million boxed numbers through +1, ×2 and −3 with nothing between the steps; the caller adds
/// them up. Nanoseconds are for one number.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(StreamBenchmark.COUNT)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class StreamBenchmark {

  static final int COUNT = 1_000_000;

  private Engine engine;
  private FlowHandle flow;

  /// Opens what is measured.
  @Setup
  public void open() {
    engine = Engine.open();
    flow = engine.flow(Numbers.class);
  }

  /// Closes it.
  @TearDown
  public void close() {
    engine.close();
  }

  /// The engine.
  @Benchmark
  @SuppressWarnings("unchecked") // the flow's output is a stream of numbers
  public long espalier() {
    try (Stream<Integer> numbers = (Stream<Integer>) Objects.requireNonNull(flow.run(COUNT))) {
      return numbers.mapToLong(Integer::longValue).sum();
    }
  }

  /// The JDK's streams.
  @Benchmark
  public long javaStream() {
    return IntStream.range(0, COUNT)
        .boxed()
        .map(number -> number + 1)
        .map(number -> number * 2)
        .map(number -> number - 3)
        .mapToLong(Integer::longValue)
        .sum();
  }

  /// Reactor.
  @Benchmark
  public long reactor() {
    return Objects.requireNonNull(
        Flux.range(0, COUNT)
            .map(number -> number + 1)
            .map(number -> number * 2)
            .map(number -> number - 3)
            .reduce(0L, Long::sum)
            .block());
  }

  /// RxJava.
  @Benchmark
  public long rxJava() {
    return Flowable.range(0, COUNT)
        .map(number -> number + 1)
        .map(number -> number * 2)
        .map(number -> number - 3)
        .reduce(0L, Long::sum)
        .blockingGet();
  }

  /// Mutiny.
  @Benchmark
  public long mutiny() {
    return Multi.createFrom()
        .range(0, COUNT)
        .map(number -> number + 1)
        .map(number -> number * 2)
        .map(number -> number - 3)
        .collect()
        .with(Collectors.summingLong(Integer::longValue))
        .await()
        .indefinitely();
  }
}
