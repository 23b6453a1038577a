package dev.espalier.processor.check.work;

import dev.espalier.Effect;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.check.policy.Throwing;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/// `RETRY101`, `RETRY102`: what is tried again can be, does not do its effect twice, and fails in
/// the ways that are named.
public final class RetryCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      NodeModel node = vertex.declared();
      PolicyModel.Retry retry = node.policies().retry();
      if (retry == null) {
        continue;
      }
      if (node.work() instanceof NodeWork.Await || node.work() instanceof NodeWork.Approval) {
        findings.add(
            Finding.of(
                    DiagnosticCode.RETRY102,
                    retry.spot(),
                    "@Retry on %s, which only waits".formatted(node.id()))
                .because("waiting does not fail: its result says what came of it")
                .fix("drop @Retry"));
      } else if (node.emits()) {
        findings.add(
            Finding.of(
                    DiagnosticCode.RETRY102,
                    retry.spot(),
                    "@Retry on %s, which emits elements".formatted(node.id()))
                .because("elements that it emitted before it failed cannot be taken back")
                .fix("try again inside the method, or return a Stream, whose making is retried"));
      } else if (node.policies().key() == null
          && subject.natures().effective(node).effect() == Effect.EFFECTFUL) {
        findings.add(
            Finding.of(
                    DiagnosticCode.RETRY101,
                    retry.spot(),
                    "a retry of %s may change the world twice".formatted(node.id()))
                .because("the first attempt may have had its effect before it failed")
                .fix("say with @Idempotent(key = \"…\") what tells one effect from another"));
      }
      failures(subject, node, retry, findings);
    }
  }

  private static void failures(
      Subject subject, NodeModel node, PolicyModel.Retry retry, Findings findings) {
    List<TypeMirror> all = new ArrayList<>(retry.retryOn());
    all.addAll(retry.abortOn());
    for (int i = 0; i < all.size(); i++) {
      boolean aborts = i >= retry.retryOn().size();
      int at = aborts ? i - retry.retryOn().size() : i;
      Spot spot = retry.declared().at(aborts ? "abortOn" : "retryOn").item(at);
      String why = Throwing.never(all.get(i), node, subject);
      if (why == null && aborts && !wouldRetry(subject, all.get(i), retry)) {
        why = "it would not be tried again after that anyway";
      }
      if (why != null) {
        String type = TypeText.brief(all.get(i));
        findings.add(
            Finding.of(
                    DiagnosticCode.RETRY102,
                    spot,
                    "%s on %s of %s says nothing"
                        .formatted(aborts ? "abortOn" : "retryOn", type, node.id()))
                .because(why)
                .fix("leave %s out".formatted(type)));
      }
    }
  }

  /// Whether some failure of a type would be tried again but for `abortOn`.
  private static boolean wouldRetry(Subject subject, TypeMirror type, PolicyModel.Retry retry) {
    Types types = subject.round().types();
    if (retry.retryOn().isEmpty()) {
      TypeMirror exception =
          subject.round().elements().getTypeElement("java.lang.Exception").asType();
      return types.isSubtype(type, exception) || types.isSubtype(exception, type);
    }
    for (TypeMirror taken : retry.retryOn()) {
      if (types.isSubtype(type, taken) || types.isSubtype(taken, type)) {
        return true;
      }
    }
    return false;
  }
}
