package dev.espalier.benchmarks.engine.flows;

import dev.espalier.ForEach;
import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Workflow;
import java.util.List;

/// Calls for each element that do nothing, and a join.
@Workflow(version = "1.0.0")
public final class FanOut {

  @Node
  Long each(@Input @ForEach(concurrency = 16) Integer element) {
    return element.longValue();
  }

  @Output
  Integer join(List<Long> results) {
    return results.size();
  }
}
