package dev.espalier.runtime.meter;

import dev.espalier.runtime.time.EngineTime;

/// Times the calls that one worker makes one after the other. Reading the clock costs as much as
/// calling a small node, so the end of one call is the beginning of the next, unless the worker did
/// something in between that may take long; then it says so.
///
/// **Concurrency.** For one thread.
public final class CallClock {

  private final FlowMeter meter;
  private final EngineTime time;
  private long last;
  private long took;
  private boolean runs;

  /// Creates a clock that does not run yet.
  public CallClock(FlowMeter meter, EngineTime time) {
    this.meter = meter;
    this.time = time;
  }

  /// The worker has done something that may take long, or will.
  public void pause() {
    runs = false;
  }

  /// A call begins.
  public void begin() {
    if (!runs) {
      last = time.nanos();
      runs = true;
    }
  }

  /// The call has returned.
  public void end() {
    long now = time.nanos();
    took = now - last;
    last = now;
  }

  /// What returned last was a success.
  public void completed(int node) {
    meter.node(node).completed(took);
  }

  /// What returned last was a failure.
  public void failed(int node) {
    meter.node(node).failed(took);
  }

  /// What returned last was no longer waited for.
  public void returned() {
    meter.engine().returned();
  }
}
