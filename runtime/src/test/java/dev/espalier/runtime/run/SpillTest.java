package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.Overflow;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.RunResult.Completed;
import dev.espalier.runtime.sketch.Body;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.spill.Spilling;
import dev.espalier.spi.Emission;
import dev.espalier.spi.Generic;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Elements that spill, in runs. A latch holds the first element until all are made, so that all
/// the others wait.
@Timeout(120)
final class SpillTest {

  @TempDir Path folder;

  private @Nullable Spilling spilling;
  private final CountDownLatch made = new CountDownLatch(1);

  private Trial trial() {
    Spilling disk = Spilling.in(folder);
    spilling = disk;
    return new Trial(null, null, disk);
  }

  @AfterEach
  void close() {
    if (spilling != null) {
      spilling.close();
    }
    assertThat(folder).isEmptyDirectory();
  }

  record Item(int number, String text) {}

  private static Item item(int number) {
    return new Item(number, "x".repeat(500));
  }

  private FlowSketch flow(Emission<?> emission, Class<?> element, int spill, Body each) {
    Emission<Object> told =
        out -> {
          try {
            emission.run(out::emit);
          } finally {
            made.countDown();
          }
        };
    FlowSketch flow = FlowSketch.named("spilling");
    flow.node("items", in -> told).returns(Generic.of(Emission.class, element));
    flow.scope("items", null, 1, true, ErrorMode.FAIL);
    flow.node(
            "take",
            in -> {
              made.await();
              return each.call(in);
            })
        .element("items", new Buffer(4, Overflow.SPILL, spill), null);
    flow.node("all", in -> in[0]).collect("items", "take").output();
    return flow;
  }

  private List<Path> spilled() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(each -> each.toString().endsWith(".spill")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Diagnostic failure(RunResult<Object> result) {
    return ((RunResult.Failed<Object>) result).failure().diagnostic();
  }

  @Test
  void emittedElements_comeBackInTheirOrder() {
    FlowSketch flow =
        flow(
            out -> IntStream.range(0, 2000).forEach(i -> out.emit(item(i))),
            Item.class,
            64,
            in -> ((Item) in[0]).number());

    assertThat(trial().run(flow, null))
        .isEqualTo(new Completed<>(IntStream.range(0, 2000).boxed().toList()));
    assertThat(spilled()).isEmpty();
  }

  @Test
  void elementsOfAStream_comeBackInTheirOrder() {
    FlowSketch flow = FlowSketch.named("streamed");
    flow.node(
            "items",
            in ->
                IntStream.range(0, 2000)
                    .mapToObj(SpillTest::item)
                    .onClose(made::countDown)
                    .peek(item -> open(item.number() == 1999)))
        .returns(Generic.of(Stream.class, Item.class));
    flow.scope("items", null, 1, true, ErrorMode.FAIL);
    flow.node(
            "take",
            in -> {
              made.await();
              return ((Item) in[0]).number();
            })
        .element("items", new Buffer(1, Overflow.SPILL, 64), null);
    flow.node("all", in -> in[0]).collect("items", "take").output();

    assertThat(trial().run(flow, null))
        .isEqualTo(new Completed<>(IntStream.range(0, 2000).boxed().toList()));
  }

  private void open(boolean last) {
    if (last) {
      made.countDown();
    }
  }

  @Test
  void memory_isBounded_whileAMillionElementsWait() {
    int count = 1_000_000;
    List<WeakReference<Object>> sample = new ArrayList<>();
    AtomicReference<Long> alive = new AtomicReference<>();
    int[] next = {0};
    Emission<Item> emission =
        out -> {
          for (int i = 0; i < count; i++) {
            Item item = new Item(i, "x");
            if (i % 500 == 0) {
              sample.add(new WeakReference<>(item));
            }
            out.emit(item);
          }
          System.gc();
          alive.set(sample.stream().filter(each -> each.get() != null).count());
        };
    FlowSketch flow =
        flow(
            emission,
            Item.class,
            256,
            in -> {
              assertThat(((Item) in[0]).number()).isEqualTo(next[0]);
              next[0]++;
              return 1;
            });

    RunResult<Object> result = trial().run(flow, null);

    assertThat(((List<?>) Trial.value(result))).hasSize(count);
    // The first element is worked on; of those that wait no other is in the sample.
    assertThat(alive.get()).isBetween(0L, 3L);
  }

  @Test
  void limit_failsTheRun_atTheNode() {
    FlowSketch flow =
        flow(
            out -> IntStream.range(0, 1_000_000).forEach(i -> out.emit(item(i))),
            Item.class,
            1,
            in -> in[0]);

    Diagnostic failure = failure(trial().run(flow, null));

    assertThat(failure.code()).isEqualTo(DiagnosticCode.RUN114);
    assertThat(failure.message())
        .matches(
            "the elements of node \"items\" of spilling cannot be had: \\d+ elements are on disk,"
                + " and the next one does not fit into the 1 MiB that spillMiB allows");
    assertThat(failure.fix()).contains("raise spillMiB");
    assertThat(failure.place().node()).isEqualTo("items");
  }

  /// Has something happen to what is on disk before it is read again.
  private RunResult<Object> hurt(BiConsumer<RandomAccessFile, Long> harm) {
    Trial trial = trial();
    FlowSketch flow =
        flow(
            out -> {
              IntStream.range(0, 2000).forEach(i -> out.emit(item(i)));
              try (RandomAccessFile file =
                  new RandomAccessFile(spilled().getFirst().toFile(), "rw")) {
                harm.accept(file, file.length());
              }
            },
            Item.class,
            64,
            in -> in[0]);
    return trial.run(flow, null);
  }

  @Test
  void damagedElement_failsTheRun() {
    Diagnostic failure =
        failure(
            hurt(
                (file, length) -> {
                  try {
                    file.seek(length / 2);
                    int was = file.read();
                    file.seek(length / 2);
                    file.write(was ^ 1);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));

    assertThat(failure.code()).isEqualTo(DiagnosticCode.RUN114);
    assertThat(failure.message()).contains("on disk is damaged");
  }

  @Test
  void fileThatLostItsEnd_failsTheRun() {
    Diagnostic failure =
        failure(
            hurt(
                (file, length) -> {
                  try {
                    file.setLength(length / 2);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));

    assertThat(failure.code()).isEqualTo(DiagnosticCode.RUN114);
    assertThat(failure.message()).contains("cannot be read");
  }

  @Test
  void elementWithoutJson_failsTheRun() {
    FlowSketch flow =
        flow(
            out -> {
              for (int i = 0; i < 10; i++) {
                out.emit(i < 9 ? (double) i : Double.NaN);
              }
            },
            Double.class,
            64,
            in -> in[0]);

    Diagnostic failure = failure(trial().run(flow, null));

    assertThat(failure.code()).isEqualTo(DiagnosticCode.RUN114);
    assertThat(failure.message()).contains("JSON has no form for it");
  }

  @Test
  void cancelledRun_deletesItsFiles() throws Exception {
    CountDownLatch full = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Trial trial = trial();
    FlowSketch flow =
        flow(
            out -> {
              IntStream.range(0, 2000).forEach(i -> out.emit(item(i)));
              full.countDown();
              never.await();
            },
            Item.class,
            64,
            in -> in[0]);
    FlowRun run = trial.of(flow.plan(), null);
    var answer = run.launch();
    full.await();
    assertThat(spilled()).isNotEmpty();

    run.cancel("enough");

    assertThat(answer.join()).isInstanceOf(RunResult.Cancelled.class);
    run.end().join();
    while (!spilled().isEmpty()) {
      Thread.onSpinWait(); // the elements are closed on a thread that nobody waits for
    }
  }

  @Test
  void failedRun_deletesItsFiles() {
    FlowSketch flow =
        flow(
            out -> IntStream.range(0, 2000).forEach(i -> out.emit(item(i))),
            Item.class,
            64,
            in -> {
              throw new IllegalStateException("no");
            });
    Trial trial = trial();
    FlowRun run = trial.of(flow.plan(), null);

    assertThat(Trial.failure(run.launch().join())).contains("no");

    run.end().join();
    while (!spilled().isEmpty()) {
      Thread.onSpinWait(); // the elements are closed on a thread that nobody waits for
    }
  }
}
