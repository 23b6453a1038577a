package dev.espalier.runtime.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.result.FlowRefusedException;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.Trial;
import dev.espalier.runtime.trace.NodeInfo;
import dev.espalier.runtime.trace.RunListener;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class EngineAgainstReferenceTest {

  @Property(tries = 3000)
  void engine_agreesWithTheReference(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size, @ForAll int input) {
    FlowSketch sketch = RandomFlow.of(seed, size);
    Plan plan = plan(sketch);
    Reference reference = new Reference(sketch.flow(), sketch.code());
    Map<String, Ending> expected = reference.run(input);

    Log log = new Log();
    Trial trial = new Trial(log);
    RunResult<Object> inline = trial.of(plan, input).here();

    if (reference.fatal.isEmpty()) {
      assertThat(inline).isEqualTo(new RunResult.Completed<>(value(expected.get("end"))));
      assertThat(reference.settled(log.endings))
          .isEqualTo(reference.settled(words(reference.endings)));
      assertThat(new Trial().of(plan, input).launch().join()).isEqualTo(inline);
    } else {
      assertThat(inline)
          .isInstanceOfSatisfying(
              RunResult.Failed.class,
              failed ->
                  assertThat(reference.fatal)
                      .contains(String.valueOf(failed.failure().cause().getMessage())));
    }
  }

  private static Plan plan(FlowSketch sketch) {
    try {
      return sketch.plan();
    } catch (FlowRefusedException e) {
      Assume.that(false);
      throw e;
    }
  }

  private static Object value(Ending ending) {
    return ((Ending.Value) ending).value();
  }

  private static Map<String, String> words(Map<String, Ending> endings) {
    Map<String, String> words = new TreeMap<>();
    endings.forEach(
        (node, ending) -> {
          if (!node.startsWith("input")) {
            words.put(node, ending.getClass().getSimpleName());
          }
        });
    return words;
  }

  /// Takes note of how each node ended.
  private static final class Log implements RunListener {

    final Map<String, String> endings = new ConcurrentHashMap<>();

    private void add(NodeInfo node, String ending) {
      String key = node.node().id() + node.element();
      String before = endings.put(key, ending);
      if (before != null) {
        endings.put(key, before + " and " + ending);
      }
    }

    @Override
    public void nodeCompleted(NodeInfo node, long at) {
      add(node, "Value");
    }

    @Override
    public void nodeSkipped(NodeInfo node, long at) {
      add(node, "Skipped");
    }

    @Override
    public void nodeFailed(NodeInfo node, Throwable error, long at) {
      add(node, "Failed");
    }
  }
}
