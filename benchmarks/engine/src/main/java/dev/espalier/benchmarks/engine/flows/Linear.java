package dev.espalier.benchmarks.engine.flows;

import dev.espalier.From;
import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Workflow;

/// Ten nodes in a row that hand on what they get.
@Workflow(version = "1.0.0")
public final class Linear {

  @Node
  Integer one(@Input Integer value) {
    return value;
  }

  @Node
  Integer two(@From("one") Integer value) {
    return value;
  }

  @Node
  Integer three(@From("two") Integer value) {
    return value;
  }

  @Node
  Integer four(@From("three") Integer value) {
    return value;
  }

  @Node
  Integer five(@From("four") Integer value) {
    return value;
  }

  @Node
  Integer six(@From("five") Integer value) {
    return value;
  }

  @Node
  Integer seven(@From("six") Integer value) {
    return value;
  }

  @Node
  Integer eight(@From("seven") Integer value) {
    return value;
  }

  @Node
  Integer nine(@From("eight") Integer value) {
    return value;
  }

  @Output
  Integer ten(@From("nine") Integer value) {
    return value;
  }
}
