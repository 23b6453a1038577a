package dev.espalier.benchmarks.engine.flows;

import dev.espalier.ForEach;
import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Workflow;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Calls for each element that block for 10 ms each, and a join.
@Workflow(version = "1.0.0")
public final class FanOutBlocking {

  @Node
  Long each(@Input @ForEach(concurrency = 100) Integer element) {
    LockSupport.parkNanos(10_000_000);
    return element.longValue();
  }

  @Output
  Integer join(List<Long> results) {
    return results.size();
  }
}
