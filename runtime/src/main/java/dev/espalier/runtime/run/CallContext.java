package dev.espalier.runtime.run;

import dev.espalier.RunContext;

/// What a node may know of its run.
record CallContext(Frame frame, int local, int attempt) implements RunContext {

  @Override
  public String runId() {
    return frame.run.runId();
  }

  @Override
  public String flow() {
    return frame.run.flow().name();
  }

  @Override
  public String node() {
    int number = frame.block.nodes().number()[local];
    return frame.run.flow().nodes().get(number).id();
  }

  @Override
  public boolean cancelled() {
    return frame.isStopped() || frame.isDismissed(local);
  }
}
