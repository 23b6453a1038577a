package dev.espalier.runtime.cli.app;

import dev.espalier.Output;
import dev.espalier.Workflow;

/// Cannot be loaded.
@Workflow
public class Broken {

  private static final int NUMBER = Integer.parseInt("no number");

  @Output
  int number() {
    return NUMBER;
  }
}
