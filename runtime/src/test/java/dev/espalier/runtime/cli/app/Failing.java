package dev.espalier.runtime.cli.app;

import dev.espalier.Input;
import dev.espalier.Output;
import dev.espalier.Workflow;

/// Fails.
@Workflow
public class Failing {

  @Output
  String fail(@Input String text) {
    throw new IllegalStateException("no good: " + text);
  }
}
