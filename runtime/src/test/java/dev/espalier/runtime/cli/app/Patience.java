package dev.espalier.runtime.cli.app;

import dev.espalier.Output;
import dev.espalier.Workflow;
import java.util.concurrent.CountDownLatch;

/// Waits for what never comes.
@Workflow
public class Patience {

  @Output
  String waiting() throws InterruptedException {
    new CountDownLatch(1).await();
    return "came";
  }
}
