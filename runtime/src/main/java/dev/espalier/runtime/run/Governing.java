package dev.espalier.runtime.run;

import dev.espalier.runtime.meter.CallClock;
import dev.espalier.runtime.plan.Nodes;
import dev.espalier.runtime.policy.Course;
import dev.espalier.runtime.policy.Governor;
import dev.espalier.runtime.time.EngineTime.Alarm;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One execution of a node that policies govern: the waits and calls that its [Course] asks for, on
/// one worker after another where calls take too long.
///
/// **Concurrency.** One worker at a time has it. A call that its clock runs out for is abandoned,
/// see [Worker], and whoever takes the place goes on here.
record Governing(Frame at, int node, Course way) {

  static Governing of(Governor governor, Frame at, int node) {
    FlowRun run = at.run;
    Course way =
        governor.course(
            Calls.arguments(at, node),
            run.services().time(),
            run::timeLeft,
            run.trace().policies(at, node));
    return new Governing(at, node, way);
  }

  /// Goes on with the node; returns whether the worker has more to do after it.
  boolean go(Worker worker) {
    while (true) {
      switch (way.next()) {
        case WAIT -> {
          if (!await(worker)) {
            return !worker.isAbandoned();
          }
        }
        case CALL -> {
          if (!attempt(worker)) {
            return !worker.isAbandoned();
          }
        }
        case DONE -> {
          tellStart();
          worker.completed(at, node, way.result());
          return true;
        }
        case FAIL -> {
          tellStart();
          worker.failed(at, node, way.failure());
          return true;
        }
      }
    }
  }

  /// Waits before a call; returns whether the worker goes on with the node. A wait can be stopped
  /// whatever the node may do to the world.
  private boolean await(Worker worker) {
    worker.pause();
    if (!begin(worker, true)) {
      return false;
    }
    boolean interrupted = false;
    try {
      way.await();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (!worker.finish(this)) {
      return false;
    }
    if (interrupted && worker.isCaller()) {
      at.run.interrupted();
    } else if (interrupted) {
      way.failed(new InterruptedException("interrupted while it waited"));
    }
    return true;
  }

  /// Makes one call; returns whether the worker goes on with the node.
  private boolean attempt(Worker worker) {
    if (!begin(worker, false)) {
      return false;
    }
    Alarm alarm = alarm(worker);
    Runnable returned = way.called();
    CallClock clock = worker.clock();
    if (clock != null) {
      clock.begin();
    }
    Object value = null;
    Throwable error = null;
    try {
      value = Calls.call(worker, at, node, way);
    } catch (Throwable t) {
      error = t;
    }
    if (clock != null) {
      clock.end();
    }
    if (alarm != null) {
      alarm.cancel();
    }
    returned.run();
    if (!worker.finish(this)) {
      return false;
    }
    if (clock != null) {
      count(clock, value, error);
    }
    return ended(worker, value, error);
  }

  private void count(CallClock clock, @Nullable Object value, @Nullable Throwable error) {
    int number = at.block.nodes().number()[node];
    if (error != null) {
      clock.failed(number);
    } else if (value != Mark.SKIP && !at.block.nodes().is(node, Nodes.EMITS)) {
      clock.completed(number);
    }
  }

  /// The node is told of once, even if it was not called.
  private void tellStart() {
    if (!way.isTold()) {
      at.run.trace().started(at, node);
    }
  }

  private @Nullable Alarm alarm(Worker worker) {
    long limit = way.limit();
    long call = worker.call();
    return limit == Long.MAX_VALUE
        ? null
        : at.run.services().time().after(Duration.ofNanos(limit), () -> worker.expire(call, this));
  }

  private boolean begin(Worker worker, boolean waiting) {
    if (worker.begin(this, waiting)) {
      tellStart();
      return true;
    }
    way.stopped();
    return false;
  }

  private boolean ended(Worker worker, @Nullable Object value, @Nullable Throwable error) {
    if (error == null) {
      way.returned(Objects.requireNonNull(value), value != Mark.SKIP);
    } else if (worker.isHitFromOutside(error)) {
      at.run.interrupted();
      way.stopped();
      return false;
    } else {
      way.failed(error);
    }
    return true;
  }
}
