package dev.espalier.processor.check.policy;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Spans;
import dev.espalier.ir.flow.Policies;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// `TIME104`: no limit of a node is hidden by another that comes first.
final class IdleTimes {

  private final NodeModel node;
  private final Findings findings;
  private boolean hasFound;

  private IdleTimes(NodeModel node, Findings findings) {
    this.node = node;
    this.findings = findings;
  }

  /// Returns whether there is one.
  static boolean check(NodeModel node, @Nullable Duration deadline, Findings findings) {
    IdleTimes check = new IdleTimes(node, findings);
    check.check(node.policies(), deadline);
    return check.hasFound;
  }

  private void check(PolicyModel policies, @Nullable Duration deadline) {
    PolicyModel.Retry retry = policies.retry();
    Duration budget = retry == null ? null : retry.value().budget();
    PolicyModel.Declared<Duration> timeout = policies.timeout();
    if (timeout != null) {
      hidden("timeout", timeout.value(), timeout.spot(), "deadline of the workflow", deadline);
      hidden("timeout", timeout.value(), timeout.spot(), "budget of its @Retry", budget);
    }
    if (retry != null) {
      retry(retry, budget, deadline);
    }
    if (policies.rateLimit() != null) {
      Spot spot = policies.rateLimit().at("maxWait");
      Duration wait = policies.rateLimit().value().maxWait();
      hidden("maxWait", wait, spot, "deadline of the workflow", deadline);
    }
    if (policies.concurrency() != null) {
      Spot spot = policies.concurrency().at("maxWait");
      Duration wait = policies.concurrency().value().maxWait();
      hidden("maxWait", wait, spot, "deadline of the workflow", deadline);
    }
  }

  private void retry(
      PolicyModel.Retry retry, @Nullable Duration budget, @Nullable Duration deadline) {
    Policies.Retry value = retry.value();
    Spot spot = retry.declared().at("budget");
    hidden("budget", budget, spot, "deadline of the workflow", deadline);
    if (budget != null && budget.compareTo(value.shortestWait(1)) <= 0) {
      add(
          Finding.of(
                  DiagnosticCode.TIME104,
                  spot,
                  "a budget of %s for %s leaves no time for a second attempt"
                      .formatted(Spans.of(budget), node.id()))
              .because("that starts after %s".formatted(Spans.of(value.shortestWait(1))))
              .fix("give more, or wait for less with backoff"));
    }
    Duration most = value.maxBackoff();
    if (most != null && most.compareTo(value.backoff()) < 0) {
      add(
          Finding.of(
                  DiagnosticCode.TIME104,
                  retry.declared().at("maxBackoff"),
                  "the backoff of %s begins above its maxBackoff".formatted(node.id()))
              .because("%s is longer than %s".formatted(Spans.of(value.backoff()), Spans.of(most)))
              .fix("give a longer maxBackoff, or a shorter backoff"));
    }
  }

  private void hidden(
      String what, @Nullable Duration given, Spot spot, String by, @Nullable Duration limit) {
    if (given != null && limit != null && given.compareTo(limit) > 0) {
      add(
          Finding.of(
                  DiagnosticCode.TIME104,
                  spot,
                  "the %s of %s can never pass".formatted(what, node.id()))
              .because(
                  "%s is longer than the %s, %s".formatted(Spans.of(given), by, Spans.of(limit)))
              .fix("give less, or drop it"));
    }
  }

  private void add(Finding finding) {
    findings.add(finding);
    hasFound = true;
  }
}
