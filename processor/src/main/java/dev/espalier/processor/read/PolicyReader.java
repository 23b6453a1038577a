package dev.espalier.processor.read;

import dev.espalier.Delay;
import dev.espalier.Idempotent;
import dev.espalier.Retry;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.source.Mirror;
import dev.espalier.processor.source.Mirrors;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Reads the policies of a node method.
final class PolicyReader {

  private final DurationReader durations;
  private final Findings findings;

  PolicyReader(Findings findings) {
    this.durations = new DurationReader(findings);
    this.findings = findings;
  }

  PolicyModel read(Mirrors mirrors) {
    return new PolicyModel(
        mirrors.get(Delay.class).map(this::delay).orElse(null),
        mirrors.get(Retry.class).map(this::retry).orElse(null),
        mirrors.get(Idempotent.class).map(this::key).orElse(null));
  }

  private PolicyModel.@Nullable Delay delay(Mirror mirror) {
    return durations
        .required(mirror, "value")
        .map(length -> new PolicyModel.Delay(length, mirror.spot()))
        .orElse(null);
  }

  private PolicyModel.Retry retry(Mirror mirror) {
    int attempts = mirror.number("maxAttempts");
    if (attempts < 2) {
      findings.add(
          DiagnosticCode.RETRY102,
          mirror.spot("maxAttempts"),
          "%d %s no retry".formatted(attempts, attempts == 1 ? "attempt is" : "attempts are"),
          "give the attempts in all, at least 2, or drop @Retry");
    }
    return new PolicyModel.Retry(
        attempts, durations.required(mirror, "backoff").orElse(Duration.ZERO), mirror.spot());
  }

  private PolicyModel.Key key(Mirror mirror) {
    if (mirror.list("key").isEmpty()) {
      findings.add(
          DiagnosticCode.IDEM101,
          mirror.spot("key"),
          "a key without paths is the same for every run",
          "name what tells one effect from another, such as key = \"order.id\"");
    }
    return new PolicyModel.Key(References.of(mirror, "key"), mirror.spot());
  }
}
