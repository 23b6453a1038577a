package dev.espalier.runtime.meter;

import java.util.concurrent.atomic.LongAdder;

/// What happened to one node in all runs of its flow.
public final class NodeMeter {

  private final DurationCell completed;
  private final DurationCell failed;
  private final LongAdder skipped = new LongAdder();
  private final LongAdder abandoned = new LongAdder();
  private final PolicyMeter policies = new PolicyMeter();

  NodeMeter(DurationCell completed, DurationCell failed) {
    this.completed = completed;
    this.failed = failed;
  }

  /// A call has completed.
  public void completed(long nanos) {
    completed.add(nanos);
  }

  /// A call has failed.
  public void failed(long nanos) {
    failed.add(nanos);
  }

  /// The node will not run.
  public void skipped() {
    skipped.increment();
  }

  /// A call was told to stop and is no longer waited for.
  public void abandoned() {
    abandoned.increment();
  }

  /// Returns what is told what its policies do.
  public PolicyMeter policies() {
    return policies;
  }

  DurationCell completedCalls() {
    return completed;
  }

  DurationCell failedCalls() {
    return failed;
  }

  long skips() {
    return skipped.sum();
  }

  long abandonments() {
    return abandoned.sum();
  }
}
