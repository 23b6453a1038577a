package dev.espalier.runtime.plan;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.runtime.result.FlowRefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the exceptions that say why a flow has no plan.
final class PlanFault {

  private PlanFault() {}

  static FlowRefusedException of(Flow flow, @Nullable Node node, String message) {
    return of(DiagnosticCode.DAG304, flow, node, message);
  }

  static FlowRefusedException of(
      DiagnosticCode code, Flow flow, @Nullable Node node, String message) {
    Place place =
        new Place(
            null,
            null,
            flow.name(),
            node == null ? null : node.id(),
            null,
            node == null ? flow.source() : node.source());
    return new FlowRefusedException(List.of(Diagnostic.of(code, place, message)));
  }
}
