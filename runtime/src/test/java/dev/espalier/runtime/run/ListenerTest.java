package dev.espalier.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.flow.Scope;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunInfo;
import dev.espalier.runtime.trace.RunListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ListenerTest {

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  private final RunListener listener =
      new RunListener() {
        @Override
        public void runStarted(RunInfo run) {
          log.add("started " + run.flow().name());
        }

        @Override
        public void nodeStarted(NodeInfo node, long at) {
          log.add("> " + name(node));
        }

        @Override
        public void nodeCompleted(NodeInfo node, long at) {
          log.add("< " + name(node));
        }

        @Override
        public void nodeSkipped(NodeInfo node, long at) {
          log.add("- " + name(node));
        }

        @Override
        public void nodeFailed(NodeInfo node, Throwable error, long at) {
          log.add("! " + name(node) + " " + error.getMessage());
        }

        @Override
        public void scopeOpened(RunInfo run, Scope scope, OptionalLong elements, long at) {
          log.add("open " + scope.id() + " " + elements.orElse(-1));
        }

        @Override
        public void elementEnded(RunInfo run, Scope scope, long index, long at) {
          log.add("element " + index);
        }

        @Override
        public void scopeClosed(RunInfo run, Scope scope, long elements, long at) {
          log.add("close " + elements);
        }

        @Override
        public void runAnswered(RunInfo run, RunResult<?> result, long at) {
          log.add("answer " + result.getClass().getSimpleName());
        }

        @Override
        public void runEnded(RunInfo run, long at) {
          log.add("ended");
        }
      };

  private static String name(NodeInfo node) {
    return node.node().id() + (node.element().isEmpty() ? "" : node.element());
  }

  @Test
  void run_isToldOfFromStartToEnd() {
    FlowSketch flow = FlowSketch.named("told");
    flow.input().branches(value -> 0, "yes", "no");
    flow.node("a", in -> List.of(1, 2)).value("input:yes");
    flow.node("b", in -> 1).value("input:no");
    flow.scope("a", null, 1, true, dev.espalier.ErrorMode.SKIP);
    flow.node(
            "each",
            in -> {
              if ((int) in[0] == 2) {
                throw new IllegalStateException("two");
              }
              return in[0];
            })
        .element("a");
    flow.node("all", in -> in[0]).collect("a", "each").output();

    new Trial(listener).run(flow, 1);

    assertThat(log)
        .containsExactly(
            "started told",
            "- b",
            "> a",
            "< a",
            "open each-a 2",
            "> each[0]",
            "< each[0]",
            "element 0",
            "> each[1]",
            "! each[1] two",
            "element 1",
            "close 2",
            "> all",
            "< all",
            "answer Completed",
            "ended");
  }

  @Test
  void listener_thatThrows_changesNothing() {
    FlowSketch flow = FlowSketch.named("thrown");
    flow.node("one", in -> 1).output();
    RunListener rude =
        new RunListener() {
          @Override
          public void nodeStarted(NodeInfo node, long at) {
            throw new IllegalStateException("rude");
          }
        };

    assertThat(new Trial(rude).run(flow, null)).isEqualTo(new RunResult.Completed<>(1));
  }
}
