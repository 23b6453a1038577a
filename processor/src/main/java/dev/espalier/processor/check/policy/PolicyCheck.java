package dev.espalier.processor.check.policy;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Nature;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `CTRL117`, `CACHE101`: policies stand where something is called, and a cache hides nothing.
public final class PolicyCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      NodeModel node = vertex.declared();
      boolean waits =
          node.work() instanceof NodeWork.Await || node.work() instanceof NodeWork.Approval;
      if (waits) {
        misplaced(node, findings);
        continue;
      }
      unfinished(subject, node, findings);
      if (node.policies().cache() != null && !node.emits()) {
        cache(subject, node, node.policies().cache(), findings);
      }
    }
  }

  private static void misplaced(NodeModel node, Findings findings) {
    PolicyModel policies = node.policies();
    Map<String, Spot> there = new LinkedHashMap<>();
    put(there, "Timeout", policies.timeout());
    put(there, "RateLimit", policies.rateLimit());
    put(there, "CircuitBreaker", policies.circuitBreaker());
    put(there, "Concurrency", policies.concurrency());
    if (policies.cache() != null) {
      put(there, "Cached", policies.cache().declared());
    }
    for (Map.Entry<String, Spot> each : there.entrySet()) {
      String remedy =
          each.getKey().equals("Timeout")
              ? "give the timeout of the wait itself instead, or drop @Timeout"
              : "drop @" + each.getKey();
      findings.add(
          Finding.of(
                  DiagnosticCode.CTRL117,
                  each.getValue(),
                  "@%s on %s, which only waits".formatted(each.getKey(), node.id()))
              .because("nothing is called that it could govern")
              .fix(remedy));
    }
  }

  /// A policy that would end with the call, though the node goes on to make elements.
  private static void unfinished(Subject subject, NodeModel node, Findings findings) {
    PolicyModel policies = node.policies();
    Map<String, Spot> there = new LinkedHashMap<>();
    boolean streams = subject.round().java().streamElement(node.result()).isPresent();
    if (node.emits() || streams) {
      put(there, "Timeout", policies.timeout());
      put(there, "Concurrency", policies.concurrency());
    }
    if (node.emits()) {
      put(there, "CircuitBreaker", policies.circuitBreaker());
      if (policies.cache() != null) {
        put(there, "Cached", policies.cache().declared());
      }
    }
    for (Map.Entry<String, Spot> each : there.entrySet()) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CTRL117,
                  each.getValue(),
                  "@%s on %s, which %s"
                      .formatted(
                          each.getKey(),
                          node.id(),
                          node.emits() ? "emits elements" : "gives a stream"))
              .because("it governs calls, and the elements are made after the call has returned")
              .fix("drop @%s, or set it on the node for each element".formatted(each.getKey())));
    }
  }

  private static void put(
      Map<String, Spot> there, String name, PolicyModel.@Nullable Declared<?> policy) {
    if (policy != null) {
      there.put(name, policy.spot());
    }
  }

  private static void cache(
      Subject subject, NodeModel node, PolicyModel.Cache cache, Findings findings) {
    Nature nature = subject.natures().effective(node);
    String why = null;
    if (nature.effect() == Effect.EFFECTFUL) {
      why = "it changes the world, and would not where a kept result is given";
    } else if (nature.determinism() == Determinism.NONDETERMINISTIC) {
      why = "its results differ from call to call, as those of a clock or of dice";
    } else if (subject.round().java().streamElement(node.result()).isPresent()) {
      why = "it gives a stream, which can be read only once";
    } else {
      for (ParameterModel parameter : node.codeParameters()) {
        if (parameter instanceof ParameterModel.Context) {
          why = "it knows the run that it is part of, and the result would go to others";
        }
      }
    }
    if (why != null) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CACHE101,
                  cache.declared().spot(),
                  "the results of %s cannot be kept".formatted(node.id()))
              .because(why)
              .fix("drop @Cached, or cache a node that only computes or reads"));
    }
  }
}
