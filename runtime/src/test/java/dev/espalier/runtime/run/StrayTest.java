package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.espalier.runtime.Engine;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.trace.Strays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(60)
final class StrayTest {

  private final Trial trial = new Trial();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch both = new CountDownLatch(2);
  private final CountDownLatch release = new CountDownLatch(1);
  private final Logger log = (Logger) LoggerFactory.getLogger(Strays.class);
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  @BeforeEach
  void listen() {
    events.start();
    log.addAppender(events);
  }

  @AfterEach
  void leave() {
    release.countDown();
    awaitNoStrays();
    log.detachAppender(events);
  }

  private List<String> warnings() {
    synchronized (events) {
      return List.copyOf(events.list).stream()
          .filter(event -> event.getLevel() == Level.WARN)
          .map(ILoggingEvent::getFormattedMessage)
          .toList();
    }
  }

  private FlowSketch stubborn() {
    FlowSketch flow = FlowSketch.named("stubborn").deadline(Duration.ofSeconds(5));
    flow.node(
            "deaf",
            in -> {
              entered.countDown();
              both.countDown();
              Trial.awaitDeaf(release);
              return 1;
            })
        .output();
    return flow;
  }

  private void awaitNoStrays() {
    while (!trial.strays.list().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void nodePastItsDeadline_isAnsweredThenReportedAndReportedAgainWhenItEnds() {
    CompletableFuture<RunResult<Object>> result = trial.of(stubborn().plan(), null).launch();
    Trial.await(entered);

    trial.time.advance(Duration.ofSeconds(5));

    assertThat(result).isDone();
    assertThat(result.join()).isInstanceOf(RunResult.TimedOut.class);
    assertThat(warnings()).isEmpty();
    assertThat(trial.strays.list())
        .singleElement()
        .satisfies(
            stray -> {
              assertThat(stray.node().node().id()).isEqualTo("deaf");
              assertThat(stray.since()).isEqualTo(Instant.EPOCH.plusSeconds(5));
              assertThat(stray.thread().isAlive()).isTrue();
            });

    trial.time.advance(Duration.ofSeconds(1));

    assertThat(warnings())
        .singleElement()
        .asString()
        .startsWith(
            "node \"deaf\" of stubborn in run run-1 ignores its interrupt of"
                + " 1970-01-01T00:00:05Z; its thread is still busy");

    trial.time.advance(Duration.ofSeconds(9));
    release.countDown();
    awaitNoStrays();

    assertThat(warnings()).hasSize(2);
    assertThat(warnings().getLast())
        .isEqualTo("node \"deaf\" of stubborn in run run-1 has ended now, 10s after its interrupt");
  }

  @Test
  void nodeThatEndsWithinTheGrace_isNotReported() {
    FlowRun run = trial.of(stubborn().plan(), null);
    run.launch();
    Trial.await(entered);
    run.cancel("enough");
    release.countDown();
    awaitNoStrays();

    trial.time.advance(Duration.ofSeconds(1));

    assertThat(warnings()).isEmpty();
  }

  @Test
  void nodeAbandonedLater_hasAGraceOfItsOwn() {
    FlowRun first = trial.of(stubborn().plan(), null);
    FlowRun second = trial.of(stubborn().plan(), null);
    first.launch();
    second.launch();
    Trial.await(both);
    first.cancel("enough");
    trial.time.advance(Duration.ofMillis(600));
    second.cancel("enough");

    trial.time.advance(Duration.ofMillis(600));
    assertThat(warnings()).hasSize(1);
    trial.time.advance(Duration.ofSeconds(1));

    assertThat(warnings()).hasSize(2);
  }

  @Test
  void await_endsWithTheGraceAndReports() throws Exception {
    FlowRun run = trial.of(stubborn().plan(), null);
    run.launch();
    Trial.await(entered);
    run.cancel("enough");
    int before = trial.time.alarms();
    Thread waiting =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    trial.strays.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    while (trial.time.alarms() == before) {
      Thread.onSpinWait();
    }

    trial.time.advance(Duration.ofSeconds(1));

    waiting.join();
    assertThat(warnings()).hasSize(1);
  }

  @Test
  void engineWithoutStrays_hasNone() {
    try (Engine engine = Engine.open()) {
      assertThat(engine.strays()).isEmpty();
    }
  }
}
