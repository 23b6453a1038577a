package dev.espalier.runtime.policy;

import dev.espalier.ir.flow.Policies;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/// Decides whether and when a node is tried again.
///
/// @param policy what is declared, null for no retry
/// @param retryOn the failures that are tried again, empty for every exception
/// @param abortOn the failures that are not
/// @param chance gives numbers from 0 to 1
record Retries(
    Policies.@Nullable Retry policy,
    List<Class<?>> retryOn,
    List<Class<?>> abortOn,
    DoubleSupplier chance) {

  /// There is no other attempt.
  static final long NONE = -1;

  /// Returns how many nanoseconds to wait before the next attempt, or [#NONE].
  ///
  /// @param attempt which attempt has failed, from 1
  /// @param spent the nanoseconds since the first attempt began
  /// @param left the nanoseconds that the run has left
  long next(int attempt, Throwable error, long spent, long left) {
    if (policy == null || attempt >= policy.maxAttempts() || !takes(error)) {
      return NONE;
    }
    long wait = policy.wait(attempt, chance.getAsDouble()).toNanos();
    return wait >= budgetLeft(spent) || wait >= left ? NONE : wait;
  }

  /// Returns how many nanoseconds of the budget are left, [Long#MAX_VALUE] if there is none.
  long budgetLeft(long spent) {
    return policy == null || policy.budget() == null
        ? Long.MAX_VALUE
        : policy.budget().toNanos() - spent;
  }

  private boolean takes(Throwable error) {
    boolean taken = retryOn.isEmpty() ? error instanceof Exception : isOneOf(retryOn, error);
    return taken && !isOneOf(abortOn, error);
  }

  private static boolean isOneOf(List<Class<?>> types, Throwable error) {
    for (Class<?> type : types) {
      if (type.isInstance(error)) {
        return true;
      }
    }
    return false;
  }
}
