package dev.espalier.runtime.cli.app;

import dev.espalier.Effect;
import dev.espalier.Output;
import dev.espalier.Workflow;

/// Prints what it should not.
@Workflow
public class Loud {

  @Output(effect = Effect.EFFECTFUL)
  double shout() {
    System.out.println("NOISE");
    return Double.NaN;
  }
}
