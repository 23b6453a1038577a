package dev.espalier.benchmarks.engine;

import dev.espalier.runtime.Engine;
import dev.espalier.runtime.EngineBuilder;
import dev.espalier.runtime.FlowHandle;
import dev.espalier.runtime.meter.NodeTiming;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunListener;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What it costs to watch a run of ten nodes that do nothing, on the caller's thread: nanoseconds a
/// node.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ObservedRuns {

  private static final int NODES = 10;

  /// How runs are watched.
  public enum Watched {
    /// Nobody watches.
    NOTHING,
    /// Micrometer, counts and sums.
    METRICS,
    /// Micrometer, each duration of each node.
    DISTRIBUTION,
    /// A listener that counts nodes.
    LISTENER,
    /// Keys for logs.
    LOG_KEYS,
    /// Spans that are not sampled.
    SPANS_OFF,
    /// Spans that are recorded, and exported by nobody.
    SPANS
  }

  /// How runs are watched.
  @Param public Watched watched = Watched.NOTHING;

  private @Nullable Engine engine;
  private @Nullable FlowHandle flow;

  /// Opens the engine.
  @Setup
  public void open() {
    EngineBuilder builder = Engine.builder();
    switch (watched) {
      case NOTHING -> {}
      case METRICS -> builder.meters(new SimpleMeterRegistry());
      case DISTRIBUTION -> builder.meters(new SimpleMeterRegistry(), NodeTiming.DISTRIBUTION);
      case LISTENER -> builder.listener(new Counting());
      case LOG_KEYS -> builder.logKeys();
      case SPANS_OFF -> builder.spans(telemetry(Sampler.alwaysOff()));
      case SPANS -> builder.spans(telemetry(Sampler.alwaysOn()));
    }
    engine = builder.open();
    flow = engine.flow(TenSteps.class);
  }

  private static OpenTelemetrySdk telemetry(Sampler sampler) {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(new Dropping())
                .build())
        .build();
  }

  /// Takes ended spans, so that they are recorded, and drops them.
  private static final class Dropping implements SpanProcessor {

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }

  private static final class Counting implements RunListener {

    private final LongAdder completed = new LongAdder();

    @Override
    public void nodeCompleted(NodeInfo node, long at) {
      completed.increment();
    }
  }

  /// Runs ten nodes.
  @Benchmark
  @OperationsPerInvocation(NODES)
  public @Nullable Object run() {
    return flow == null ? null : flow.run(1);
  }

  /// Closes the engine.
  @TearDown
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
