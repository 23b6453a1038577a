package dev.espalier.runtime.cli.app;

import dev.espalier.After;
import dev.espalier.Effect;
import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Workflow;

/// Answers at once, and goes on.
@Workflow
public class Early {

  @Output(early = true)
  String answer(@Input String text) {
    return text;
  }

  @After("answer")
  @Node(effect = Effect.EFFECTFUL)
  void save(@Input String text) throws InterruptedException {
    if (text.equals("bad")) {
      throw new IllegalStateException("disk full");
    }
    if (text.equals("slow")) {
      new java.util.concurrent.CountDownLatch(1).await();
    }
  }
}
