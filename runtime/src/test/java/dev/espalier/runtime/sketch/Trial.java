package dev.espalier.runtime.sketch;

import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.result.Failure;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.TakenCase;
import dev.espalier.runtime.run.FlowRun;
import dev.espalier.runtime.run.RunServices;
import dev.espalier.runtime.spill.Spilling;
import dev.espalier.runtime.time.ManualTime;
import dev.espalier.runtime.trace.RunListener;
import dev.espalier.runtime.trace.Strays;
import dev.espalier.runtime.trace.Surround;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Runs plans by themselves, with a time that stands still.
public final class Trial {

  public final ManualTime time = new ManualTime();
  public final Strays strays = new Strays(time, Duration.ofSeconds(1));
  private final Set<FlowRun> ended = ConcurrentHashMap.newKeySet();
  private final AtomicLong numbers = new AtomicLong();
  private final RunServices services;

  public Trial() {
    this(null);
  }

  public Trial(@Nullable RunListener listener) {
    this(listener, null);
  }

  public Trial(@Nullable RunListener listener, @Nullable Surround surround) {
    this(listener, surround, Spilling.inTemporaryFolder());
  }

  public Trial(@Nullable RunListener listener, @Nullable Surround surround, Spilling spilling) {
    services =
        new RunServices(
            time,
            listener,
            surround,
            true,
            spilling,
            Thread.ofVirtual().name("trial").factory(),
            number -> "run-" + number,
            strays,
            ended::add);
  }

  public FlowRun of(Plan plan, @Nullable Object input) {
    return new FlowRun(services, plan, input, numbers.incrementAndGet());
  }

  public RunResult<Object> run(FlowSketch sketch, @Nullable Object input) {
    return run(sketch.plan(), input);
  }

  /// Runs on the calling thread where possible.
  public RunResult<Object> run(Plan plan, @Nullable Object input) {
    FlowRun run = of(plan, input);
    return FlowRun.staysWithCaller(plan) ? run.here() : run.launch().join();
  }

  public boolean hasEnded(FlowRun run) {
    return ended.contains(run);
  }

  /// Waits until so many alarms are set, so that moving the time fires them.
  public void awaitAlarms(int count) {
    while (time.alarms() != count) {
      if (Thread.interrupted()) {
        throw new IllegalStateException("there are " + time.alarms() + " alarms, not " + count);
      }
      Thread.onSpinWait();
    }
  }

  /// Waits for a latch without a checked exception.
  public static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Waits for a latch, whatever comes: what a node does that ignores its interrupt. It holds no
  /// carrier of virtual threads meanwhile.
  public static void awaitDeaf(CountDownLatch latch) {
    boolean open = false;
    while (!open) {
      try {
        latch.await();
        open = true;
      } catch (InterruptedException e) {
        // that is the point
      }
    }
  }

  /// Returns the sum of the given numbers.
  public static int sum(List<?> numbers) {
    return numbers.stream().mapToInt(Integer.class::cast).sum();
  }

  /// Returns the answer of a run that has one.
  public static Object value(RunResult<Object> result) {
    return result.orThrow();
  }

  /// Returns what the failure of a run says.
  public static String failure(RunResult<Object> result) {
    return result instanceof RunResult.Failed<Object>(Failure failure)
        ? failure.diagnostic().message()
        : "not failed: " + result;
  }

  /// Returns the cases that a run without an answer took.
  public static List<String> cases(RunResult<Object> result) {
    return result instanceof RunResult.Skipped<Object> skipped
        ? skipped.cases().stream().map(TakenCase::toString).toList()
        : List.of("not skipped: " + result);
  }
}
