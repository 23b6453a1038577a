package dev.espalier.runtime.soak;

import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.run.FlowRun;
import dev.espalier.runtime.run.RunServices;
import dev.espalier.runtime.sketch.Body;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.spill.Spilling;
import dev.espalier.runtime.time.ManualTime;
import dev.espalier.runtime.trace.Strays;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/// Runs linear flows, joins, fan-outs, races, failures, deadlines and cancellations in turn, and
/// tells what they leave behind.
///
/// **Concurrency.** One caller; each run uses as many threads as it likes, which are counted.
final class Soak {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final ManualTime time = new ManualTime();
  private final Strays strays = new Strays(time, Duration.ofHours(1));
  private final AtomicLong threads = new AtomicLong();
  private final AtomicLong open = new AtomicLong();
  private final RunServices services =
      new RunServices(
          time,
          null,
          null,
          true,
          Spilling.inTemporaryFolder(),
          counted(),
          id -> "run-" + id,
          strays,
          run -> open.decrementAndGet());
  private final Plan linear = linear();
  private final Plan join = join();
  private final Plan fanOut = fanOut();
  private final Plan race = race();
  private final Plan failure = failure();
  private long number;

  /// What there is when nothing runs.
  ///
  /// @param heap bytes in use after a collection
  /// @param threads threads that were started for runs and have not ended
  /// @param runs runs that have not ended
  /// @param alarms alarms that are set
  /// @param strays nodes whose code has not returned
  record Left(long heap, long threads, long runs, int alarms, int strays) {}

  /// Prints what the given number of runs leaves behind, ten times on the way; exits with 1 if it
  /// grows.
  public static void main(String[] arguments) {
    long runs = arguments.length == 0 ? 10_000_000 : Long.parseLong(arguments[0]);
    Soak soak = new Soak();
    soak.run(20_000);
    Left first = soak.left();
    System.out.printf("%,12d runs  %s%n", 20_000, first);
    for (int part = 1; part <= 10; part++) {
      soak.run(runs / 10);
      Left left = soak.left();
      System.out.printf("%,12d runs  %s%n", 20_000 + runs / 10 * part, left);
      if (grows(first, left)) {
        System.exit(1);
      }
    }
  }

  /// Whether more is left than before; a heap varies by what the JIT compiler and classes hold.
  static boolean grows(Left before, Left after) {
    return after.heap() > before.heap() + (8 << 20)
        || after.threads() + after.runs() + after.alarms() + after.strays() > 0;
  }

  /// Runs the flows in turn.
  void run(long runs) {
    for (long i = 0; i < runs; i++) {
      switch ((int) (i % 7)) {
        case 0 -> expect(of(linear, 1).here(), 11);
        case 1 -> expect(of(join, 1).launch().join(), 15);
        case 2 -> expect(of(fanOut, List.of(1, 2, 3, 4)).launch().join(), 20);
        case 3 -> expect(of(race, 1).here(), 7);
        case 4 -> expect(of(failure, 1).here(), RunResult.Failed.class);
        case 5 -> late();
        default -> cancelled();
      }
    }
  }

  /// Waits for the ends of runs that have answered, and returns what is left.
  Left left() {
    while (threads.get() + open.get() > 0) {
      Thread.onSpinWait();
    }
    time.advance(Duration.ofHours(2));
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Left(heap, threads.get(), open.get(), time.alarms(), strays.list().size());
  }

  private ThreadFactory counted() {
    return work -> {
      threads.incrementAndGet();
      return Thread.ofVirtual()
          .unstarted(
              () -> {
                try {
                  work.run();
                } finally {
                  threads.decrementAndGet();
                }
              });
    };
  }

  private FlowRun of(Plan plan, Object input) {
    open.incrementAndGet();
    return new FlowRun(services, plan, input, number++);
  }

  private void late() {
    CountDownLatch entered = new CountDownLatch(1);
    CompletableFuture<RunResult<Object>> result = of(waiting(LIMIT, entered), 1).launch();
    await(entered);
    time.advance(LIMIT);
    expect(result.join(), RunResult.TimedOut.class);
  }

  private void cancelled() {
    CountDownLatch entered = new CountDownLatch(1);
    FlowRun run = of(waiting(Duration.ofDays(1), entered), 1);
    CompletableFuture<RunResult<Object>> result = run.launch();
    await(entered);
    run.cancel("enough");
    expect(result.join(), RunResult.Cancelled.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void expect(RunResult<Object> result, Object value) {
    boolean fits =
        value instanceof Class<?> type ? type.isInstance(result) : value.equals(result.orThrow());
    if (!fits) {
      throw new IllegalStateException("expected " + value + " but got " + result);
    }
  }

  private static Plan linear() {
    FlowSketch flow = FlowSketch.named("linear");
    flow.input();
    String last = "input";
    for (int i = 0; i < 10; i++) {
      last = add(flow, "n" + i, in -> (int) in[0] + 1, last);
    }
    flow.node("out", in -> in[0]).value(last).output();
    return flow.plan();
  }

  private static String add(FlowSketch flow, String id, Body body, String... sources) {
    flow.node(id, body).value(sources);
    return id;
  }

  private static Plan join() {
    FlowSketch flow = FlowSketch.named("join");
    flow.input();
    String[] ids = new String[5];
    for (int i = 0; i < ids.length; i++) {
      int more = i;
      ids[i] = add(flow, "n" + i, in -> (int) in[0] + more, "input");
    }
    flow.node("out", in -> sum(List.of(in).subList(0, 5))).value(ids).output();
    return flow.plan();
  }

  private static int sum(List<?> numbers) {
    return numbers.stream().mapToInt(Integer.class::cast).sum();
  }

  private static Plan fanOut() {
    FlowSketch flow = FlowSketch.named("fan-out");
    flow.input();
    flow.scope("input");
    flow.node("each", in -> (int) in[0] * 2).element("input");
    flow.node("out", in -> sum((List<?>) in[0])).collect("input", "each").output();
    return flow.plan();
  }

  private static Plan race() {
    FlowSketch flow = FlowSketch.named("race");
    flow.input();
    add(flow, "a", in -> 7, "input");
    add(flow, "b", in -> 7, "input");
    flow.node("out", in -> in[0]).race("a", "b").output();
    return flow.plan();
  }

  private static Plan failure() {
    FlowSketch flow = FlowSketch.named("failure");
    flow.input();
    Body failing =
        in -> {
          throw new IllegalStateException("broken");
        };
    add(flow, "bad", failing, "input");
    add(flow, "good", in -> 1, "input");
    flow.node("out", in -> 1).value("bad", "good").output();
    return flow.plan();
  }

  private static Plan waiting(Duration deadline, CountDownLatch entered) {
    FlowSketch flow = FlowSketch.named("waiting").deadline(deadline);
    flow.input();
    flow.node(
            "wait",
            in -> {
              entered.countDown();
              new CountDownLatch(1).await();
              return 1;
            })
        .value("input")
        .output();
    return flow.plan();
  }
}
