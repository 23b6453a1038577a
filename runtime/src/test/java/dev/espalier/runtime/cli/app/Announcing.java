package dev.espalier.runtime.cli.app;

import dev.espalier.Effect;
import dev.espalier.Output;
import dev.espalier.Workflow;
import java.util.concurrent.CountDownLatch;

/// Says that it waits, and waits for what never comes.
@Workflow
public class Announcing {

  @Output(effect = Effect.EFFECTFUL)
  String waiting() throws InterruptedException {
    System.out.println("waiting");
    new CountDownLatch(1).await();
    return "came";
  }
}
