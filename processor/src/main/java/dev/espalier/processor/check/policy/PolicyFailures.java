package dev.espalier.processor.check.policy;

import dev.espalier.CircuitOpenException;
import dev.espalier.ConcurrencyLimitException;
import dev.espalier.NodeTimeoutException;
import dev.espalier.PolicyException;
import dev.espalier.RateLimitedException;
import dev.espalier.RepeatExhaustedException;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.type.TypeText;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// The failures that policies bring, and the policy that each needs.
public final class PolicyFailures {

  /// What a failure needs.
  ///
  /// @param policy the policy as it is written
  /// @param isThere whether a node has it
  private record Need(String policy, Predicate<PolicyModel> isThere) {}

  private static final Map<String, Need> NEEDS =
      Map.of(
          NodeTimeoutException.class.getName(),
          new Need("@Timeout, nor a @Retry with a budget", PolicyFailures::timesOut),
          RateLimitedException.class.getName(),
          new Need(
              "@RateLimit with maxWait",
              p -> p.rateLimit() != null && p.rateLimit().value().maxWait() != null),
          CircuitOpenException.class.getName(),
          new Need("@CircuitBreaker", p -> p.circuitBreaker() != null),
          ConcurrencyLimitException.class.getName(),
          new Need(
              "@Concurrency with maxWait",
              p -> p.concurrency() != null && p.concurrency().value().maxWait() != null),
          RepeatExhaustedException.class.getName(),
          new Need("@Repeat", p -> p.repeat() != null));

  private PolicyFailures() {}

  /// Returns the policy that a node would need to fail so, null if it can.
  public static @Nullable String missing(TypeMirror failure, PolicyModel policies) {
    String name = TypeText.qualified(failure);
    if (name.equals(PolicyException.class.getName())) {
      boolean some = List.copyOf(NEEDS.values()).stream().anyMatch(n -> n.isThere().test(policies));
      return some ? null : "policy that stops it";
    }
    Need need = NEEDS.get(name);
    return need == null || need.isThere().test(policies) ? null : need.policy();
  }

  private static boolean timesOut(PolicyModel policies) {
    return policies.timeout() != null
        || (policies.retry() != null && policies.retry().value().budget() != null);
  }
}
