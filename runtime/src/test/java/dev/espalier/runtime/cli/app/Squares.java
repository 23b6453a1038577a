package dev.espalier.runtime.cli.app;

import dev.espalier.ForEach;
import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Workflow;
import java.util.List;

/// Squares numbers, for whom it may concern.
@Workflow
public class Squares {

  public record Numbers(List<Integer> values) {}

  @Node
  List<Integer> values(@Input Numbers numbers) {
    return numbers.values();
  }

  @Output
  Long square(@ForEach Integer value) {
    if (value < 0) {
      throw new IllegalArgumentException("negative: " + value);
    }
    return (long) value * value;
  }
}
