package dev.espalier.ir.check;

import dev.espalier.Effect;
import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Policies, deadlines and timeouts have values that can be kept.
final class PolicyRule implements Rule {

  @Override
  public void check(FlowIndex index, Report report) {
    Flow flow = index.flow();
    positive(flow.deadline(), JsonPath.ROOT.at("deadline"), report);
    List<Node> nodes = flow.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      work(nodes.get(i).work(), Report.NODES.at(i).at("work"), report);
      JsonPath path = Report.NODES.at(i).at("policies");
      positive(nodes.get(i).policies().delay(), path.at("delay"), report);
      compensates(nodes.get(i), path, index, report);
      if (nodes.get(i).policies().governsCalls()) {
        Calls.check(nodes.get(i), path, report);
      }
    }
  }

  private static void work(Work work, JsonPath path, Report report) {
    if (work instanceof Work.Await await) {
      positive(await.timeout(), path.at("timeout"), report);
    } else if (work instanceof Work.Approval approval) {
      positive(approval.timeout(), path.at("timeout"), report);
      if (approval.voters().isEmpty()) {
        report.add(DiagnosticCode.DAG304, report.at(path), "an approval without voters");
      }
    }
  }

  private static void compensates(Node node, JsonPath path, FlowIndex flow, Report report) {
    Policies policies = node.policies();
    String compensates = policies.compensates();
    if (compensates != null && flow.node(compensates) == null) {
      report.unknown(
          DiagnosticCode.DAG202,
          report.at(path.at("compensates"), node),
          "no node \"" + compensates + "\"",
          compensates,
          flow.ids());
    }
  }

  static void positive(@Nullable Duration duration, JsonPath path, Report report) {
    if (duration != null && !duration.isPositive()) {
      report.add(
          DiagnosticCode.DAG304, report.at(path), "the duration " + duration + " is too short");
    }
  }

  /// What governs the calls of one node can be kept, and stands on a node that is called.
  private static final class Calls {

    /// A rate limiter remembers as many starts.
    private static final int MOST_PERMITS = 1_000_000;

    private final Node node;
    private final JsonPath path;
    private final Report report;

    private Calls(Node node, JsonPath path, Report report) {
      this.node = node;
      this.path = path;
      this.report = report;
    }

    static void check(Node node, JsonPath path, Report report) {
      Calls rule = new Calls(node, path, report);
      Policies policies = node.policies();
      Work work = node.work();
      if (work instanceof Work.Input
          || work instanceof Work.Await
          || work instanceof Work.Approval) {
        rule.refuse(path, "policies for calls of a node that is not called");
      }
      positive(policies.timeout(), path.at("timeout"), report);
      rule.retry(policies.retry());
      rule.rateLimit(policies.rateLimit());
      rule.circuitBreaker(policies.circuitBreaker());
      rule.concurrency(policies.concurrency());
      rule.cache(policies.cache());
      rule.repeat(policies.repeat());
    }

    private void retry(Policies.@Nullable Retry retry) {
      if (retry == null) {
        return;
      }
      JsonPath at = path.at("retry");
      if (retry.maxAttempts() < 2) {
        report.add(
            DiagnosticCode.RETRY102,
            report.at(at.at("maxAttempts"), node),
            "a retry with " + retry.maxAttempts() + " attempts in all tries nothing again");
      }
      if (retry.backoff().isNegative()) {
        positive(retry.backoff(), at.at("backoff"), report);
      }
      if (!(retry.multiplier() >= 1)) {
        refuse(at.at("multiplier"), "a multiplier of " + retry.multiplier() + " is below 1");
      }
      if (!(retry.jitter() >= 0 && retry.jitter() <= 1)) {
        refuse(at.at("jitter"), "a jitter of " + retry.jitter() + " is not from 0 to 1");
      }
      positive(retry.maxBackoff(), at.at("maxBackoff"), report);
      positive(retry.budget(), at.at("budget"), report);
      if (node.effect().effective() == Effect.EFFECTFUL
          && node.policies().idempotencyKey().isEmpty()) {
        report.add(
            DiagnosticCode.RETRY101,
            report.at(at, node),
            "a retry of \"" + node.id() + "\" may change the world twice");
      }
    }

    private void rateLimit(Policies.@Nullable RateLimit limit) {
      if (limit != null) {
        JsonPath at = path.at("rateLimit");
        within(limit.permits(), MOST_PERMITS, at.at("permits"), "permits");
        positive(limit.per(), at.at("per"), report);
        positive(limit.maxWait(), at.at("maxWait"), report);
      }
    }

    private void circuitBreaker(Policies.@Nullable CircuitBreaker breaker) {
      if (breaker != null) {
        JsonPath at = path.at("circuitBreaker");
        within(breaker.failureRate(), 100, at.at("failureRate"), "a failure rate");
        within(breaker.window(), MOST_PERMITS, at.at("window"), "a window");
        int window = Math.max(1, breaker.window());
        within(breaker.minimumCalls(), window, at.at("minimumCalls"), "minimum calls");
        positive(breaker.openFor(), at.at("openFor"), report);
        within(breaker.halfOpenCalls(), MOST_PERMITS, at.at("halfOpenCalls"), "half-open calls");
      }
    }

    private void concurrency(Policies.@Nullable Concurrency limit) {
      if (limit != null) {
        JsonPath at = path.at("concurrency");
        within(limit.max(), Integer.MAX_VALUE, at.at("max"), "calls");
        positive(limit.maxWait(), at.at("maxWait"), report);
      }
    }

    private void cache(Policies.@Nullable Cache cache) {
      if (cache == null) {
        return;
      }
      JsonPath at = path.at("cache");
      positive(cache.ttl(), at.at("ttl"), report);
      within(cache.maxSize(), Integer.MAX_VALUE, at.at("maxSize"), "results");
      if (node.effect().effective() == Effect.EFFECTFUL) {
        report.add(
            DiagnosticCode.CACHE101,
            report.at(at, node),
            "a cache would keep the effect of \"" + node.id() + "\" from happening");
      }
      for (int i = 0; i < cache.key().size(); i++) {
        String key = cache.key().get(i);
        int dot = key.indexOf('.');
        port(dot < 0 ? key : key.substring(0, dot), at.at("key").at(i));
      }
    }

    private void repeat(Policies.@Nullable Repeat repeat) {
      if (repeat == null) {
        return;
      }
      JsonPath at = path.at("repeat");
      if (repeat.maxIterations() < 2) {
        refuse(
            at.at("maxIterations"),
            "a repetition with " + repeat.maxIterations() + " calls at most repeats nothing");
      }
      positive(repeat.delay(), at.at("delay"), report);
      port(repeat.port(), at.at("port"));
    }

    private void port(String name, JsonPath at) {
      List<String> names = new ArrayList<>();
      for (Port port : node.ports()) {
        names.add(port.name());
      }
      if (!names.contains(name)) {
        report.unknown(
            DiagnosticCode.DAG304,
            report.at(at, node),
            "no port \"" + name + "\" at \"" + node.id() + "\"",
            name,
            names);
      }
    }

    private void within(int number, int most, JsonPath at, String what) {
      if (number < 1 || number > most) {
        String limit = most == Integer.MAX_VALUE ? "at least 1" : "from 1 to " + most;
        refuse(at, what + ": " + number + " is not " + limit);
      }
    }

    private void refuse(JsonPath at, String message) {
      report.add(DiagnosticCode.DAG304, report.at(at, node), message);
    }
  }
}
