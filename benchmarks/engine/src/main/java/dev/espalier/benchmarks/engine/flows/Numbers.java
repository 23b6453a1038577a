package dev.espalier.benchmarks.engine.flows;

import dev.espalier.ForEach;
import dev.espalier.From;
import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Workflow;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A stream of numbers through three steps, fused.
@Workflow(version = "1.0.0")
public final class Numbers {

  @Node
  Stream<Integer> numbers(@Input Integer count) {
    return IntStream.range(0, count).boxed();
  }

  @Node
  Integer plus(@From("numbers") @ForEach(concurrency = 1) Integer number) {
    return number + 1;
  }

  @Node
  Integer times(@From("plus") Integer number) {
    return number * 2;
  }

  @Output
  Integer minus(@From("times") Integer number) {
    return number - 3;
  }
}
