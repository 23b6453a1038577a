package dev.espalier.ir.derive;

import dev.espalier.Effect;
import dev.espalier.ir.flow.CapabilityUse;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.HostFit;
import dev.espalier.ir.flow.HostFit.HostKind;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Judges which hosts fit a flow by its nature, whatever a particular host may lack at present.
///
/// Every host: a node that waits for time, a signal or votes needs a durable flow, as the run would
/// end with its process. Queue: a message may arrive twice, so effects need a durable flow, whose
/// journal knows the message, or idempotency keys. Edge: nothing that needs storage, a database
/// connection or a Python process. In-process and HTTP hosts fit all else.
final class HostFits {

  private static final Set<String> NOT_AT_EDGE =
      Set.of("fileRead", "fileWrite", "sqlRead", "sqlWrite");

  private HostFits() {}

  static List<HostFit> of(Flow flow) {
    List<String> waits = flow.durable() ? List.of() : waits(flow);
    return List.of(
        fit(HostKind.IN_PROCESS, waits, List.of()),
        fit(HostKind.HTTP, waits, List.of()),
        fit(HostKind.QUEUE, waits, flow.durable() ? List.of() : repeatable(flow)),
        fit(HostKind.EDGE, waits, edge(flow)));
  }

  private static HostFit fit(HostKind host, List<String> waits, List<String> more) {
    List<String> reasons = new ArrayList<>(waits);
    reasons.addAll(more);
    return new HostFit(host, reasons.isEmpty(), List.copyOf(reasons));
  }

  private static List<String> waits(Flow flow) {
    List<String> reasons = new ArrayList<>();
    for (Node node : flow.nodes()) {
      boolean waits =
          node.work() instanceof Work.Await
              || node.work() instanceof Work.Approval
              || node.policies().delay() != null;
      if (waits) {
        reasons.add(name(node) + " waits, and a run that is not durable ends with its process");
      }
    }
    return reasons;
  }

  private static List<String> repeatable(Flow flow) {
    List<String> reasons = new ArrayList<>();
    for (Node node : flow.nodes()) {
      if (node.effect().effective() == Effect.EFFECTFUL
          && node.policies().idempotencyKey().isEmpty()) {
        reasons.add(
            name(node)
                + " changes the world without an idempotency key, and a message may arrive twice");
      }
    }
    return reasons;
  }

  private static List<String> edge(Flow flow) {
    List<String> reasons = new ArrayList<>();
    if (flow.durable()) {
      reasons.add("the flow is durable, and the edge keeps no journal");
    }
    for (Node node : flow.nodes()) {
      for (CapabilityUse use : node.capabilities()) {
        if (NOT_AT_EDGE.contains(use.capability())) {
          reasons.add(name(node) + " takes " + use.capability());
        }
      }
      if (node.work() instanceof Work.Python) {
        reasons.add(name(node) + " runs Python");
      }
    }
    return reasons;
  }

  private static String name(Node node) {
    return "node \"" + node.id() + "\"";
  }
}
