package dev.espalier.processor.check.policy;

import dev.espalier.ir.diagnostic.Spans;
import dev.espalier.ir.flow.Policies;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.PolicyModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long a node takes by its policies.
final class CallTimes {

  /// Past this many attempts the waits are no longer added one by one: they have the length of the
  /// last.
  private static final int MANY = 1000;

  private CallTimes() {}

  static long delay(NodeModel node) {
    return of(node.policies().delay());
  }

  /// Returns the least time from the first attempt to the start of another.
  static long toAttempt(Policies.Retry retry, int attempt) {
    return waits(retry, attempt, true);
  }

  /// Returns the longest time that is known, delays included.
  static long most(NodeModel node) {
    return TimeBounds.plus(delay(node), repeated(node));
  }

  private static long repeated(NodeModel node) {
    PolicyModel.Repeat repeat = node.policies().repeat();
    long once = tried(node);
    if (repeat == null || repeat.maxIterations() < 2) {
      return once;
    }
    Duration delay = repeat.delay();
    long wait = delay == null ? 0 : TimeBounds.nanos(delay);
    return TimeBounds.plus(
        TimeBounds.times(once, repeat.maxIterations()),
        TimeBounds.times(wait, repeat.maxIterations() - 1L));
  }

  private static long tried(NodeModel node) {
    PolicyModel.Retry retry = node.policies().retry();
    long call = called(node);
    if (retry == null) {
      return call;
    }
    Policies.Retry value = retry.value();
    long all =
        TimeBounds.plus(
            TimeBounds.times(call, Math.max(1, value.maxAttempts())),
            waits(value, value.maxAttempts(), false));
    Duration budget = value.budget();
    return budget == null ? all : Math.min(all, TimeBounds.nanos(budget));
  }

  private static long called(NodeModel node) {
    PolicyModel policies = node.policies();
    long call = of(policies.timeout());
    if (policies.rateLimit() != null) {
      call = TimeBounds.plus(call, of(policies.rateLimit().value().maxWait()));
    }
    if (policies.concurrency() != null) {
      call = TimeBounds.plus(call, of(policies.concurrency().value().maxWait()));
    }
    if (node.work() instanceof NodeWork.Await await) {
      call = TimeBounds.plus(call, of(await.timeout()));
    } else if (node.work() instanceof NodeWork.Approval approval) {
      call = TimeBounds.plus(call, of(approval.timeout()));
    }
    return call;
  }

  private static long waits(Policies.Retry retry, int attempt, boolean least) {
    long sum = 0;
    for (int i = 1; i < attempt && i < MANY; i++) {
      sum = TimeBounds.plus(sum, wait(retry, i, least));
    }
    return attempt <= MANY
        ? sum
        : TimeBounds.plus(sum, TimeBounds.times(wait(retry, MANY, least), attempt - (long) MANY));
  }

  private static long wait(Policies.Retry retry, int attempt, boolean least) {
    return TimeBounds.nanos(least ? retry.shortestWait(attempt) : retry.longestWait(attempt));
  }

  /// Says what makes up the longest time, such as `3 × 5s + 300ms`.
  static String shown(NodeModel node) {
    List<String> parts = new ArrayList<>();
    if (delay(node) > 0) {
      parts.add(text(delay(node)));
    }
    PolicyModel.Retry retry = node.policies().retry();
    PolicyModel.Repeat repeat = node.policies().repeat();
    long calls = called(node);
    if (retry != null && repeat == null && tried(node) != calls) {
      long waits = waits(retry.value(), retry.value().maxAttempts(), false);
      boolean isWhole =
          TimeBounds.plus(TimeBounds.times(calls, retry.value().maxAttempts()), waits)
              == tried(node);
      if (isWhole && calls > 0) {
        parts.add(retry.value().maxAttempts() + " × " + text(calls));
        parts.add(text(waits));
      } else {
        parts.add(text(tried(node)));
      }
    } else if (repeated(node) > 0) {
      parts.add(text(repeated(node)));
    }
    return String.join(" + ", parts);
  }

  private static String text(long nanos) {
    return Spans.of(Duration.ofNanos(nanos));
  }

  private static long of(PolicyModel.@Nullable Declared<Duration> declared) {
    return declared == null ? 0 : TimeBounds.nanos(declared.value());
  }

  private static long of(@Nullable Duration duration) {
    return duration == null ? 0 : TimeBounds.nanos(duration);
  }
}
