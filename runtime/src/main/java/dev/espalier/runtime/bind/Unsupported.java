package dev.espalier.runtime.bind;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Work;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what a flow declares and this engine does not do, so that nothing is ignored in silence.
public final class Unsupported {

  private Unsupported() {}

  /// Returns everything that cannot be run.
  public static List<Diagnostic> in(Flow flow) {
    List<Diagnostic> found = new ArrayList<>();
    if (flow.durable()) {
      Place place = new Place(null, null, flow.name(), null, null, flow.source());
      found.add(
          Diagnostic.of(
                  DiagnosticCode.RUN103, place, flow.name() + " is durable, and runs are not kept")
              .because("this engine runs in memory only")
              .fix("durable = false, if its runs may be lost with their process"));
    }
    for (Node node : flow.nodes()) {
      String kind = kind(node.work());
      if (kind != null) {
        found.add(refuse(flow, node, "is " + kind));
      }
      policies(node.policies()).forEach(policy -> found.add(refuse(flow, node, policy)));
    }
    for (Edge edge : flow.edges()) {
      for (Node node : flow.nodes()) {
        if (node.id().equals(edge.to()) && edge.partitionKey() != null) {
          found.add(refuse(flow, node, "takes elements by their key"));
        }
      }
    }
    return found;
  }

  private static Diagnostic refuse(Flow flow, Node node, String what) {
    Place place = new Place(null, null, flow.name(), node.id(), null, node.source());
    return Diagnostic.of(
            DiagnosticCode.RUN103,
            place,
            "node \"" + node.id() + "\" of " + flow.name() + " " + what)
        .because("this engine does not run that")
        .fix("implement the node in Java, or leave the annotation out");
  }

  private static @Nullable String kind(Work work) {
    return switch (work) {
      case Work.Input input -> null;
      case Work.Java java -> null;
      case Work.Subflow subflow -> null;
      case Work.Wasm wasm -> "a WebAssembly function";
      case Work.Python python -> "a Python function";
      case Work.Connector connector -> "a connector's operation";
      case Work.Await await -> "a wait for a signal";
      case Work.Approval approval -> "an approval";
    };
  }

  private static List<String> policies(Policies policies) {
    List<String> found = new ArrayList<>();
    if (policies.delay() != null) {
      found.add("starts after a delay");
    }
    if (!policies.idempotencyKey().isEmpty()) {
      found.add("has an idempotency key");
    }
    if (policies.compensates() != null) {
      found.add("compensates another");
    }
    return found;
  }
}
