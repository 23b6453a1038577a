package dev.espalier.benchmarks.engine;

import dev.espalier.From;
import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Workflow;

/// Ten nodes in a row that do nothing.
@Workflow
public class TenSteps {

  @Node
  String one(@Input Integer number) {
    return "x";
  }

  @Node
  String two(@From("one") String text) {
    return text;
  }

  @Node
  String three(@From("two") String text) {
    return text;
  }

  @Node
  String four(@From("three") String text) {
    return text;
  }

  @Node
  String five(@From("four") String text) {
    return text;
  }

  @Node
  String six(@From("five") String text) {
    return text;
  }

  @Node
  String seven(@From("six") String text) {
    return text;
  }

  @Node
  String eight(@From("seven") String text) {
    return text;
  }

  @Node
  String nine(@From("eight") String text) {
    return text;
  }

  @Output
  String ten(@From("nine") String text) {
    return text;
  }
}
