package dev.espalier.ir.codec;

import dev.espalier.ir.flow.CapabilityUse;
import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.DeterminismClaim;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.EffectClaim;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.Requirements;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.ir.flow.Source;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.shape.Shape;
import dev.espalier.ir.shape.Shapes;
import java.util.Map;
import java.util.Set;

/// The shape of a flow, with the components of the IR that may be null.
final class FlowShape {

  static final Map<Class<?>, Set<String>> NULLABLE =
      Map.ofEntries(
          Map.entry(Flow.class, Set.of("summary", "deadline", "input", "output", "source")),
          Map.entry(Node.class, Set.of("scope", "output", "summary", "source")),
          Map.entry(Port.class, Set.of("javaType", "collects")),
          Map.entry(Edge.class, Set.of("port")),
          Map.entry(Scope.class, Set.of("parent")),
          Map.entry(DataType.class, Set.of("javaType")),
          Map.entry(Case.class, Set.of("schema")),
          Map.entry(EffectClaim.class, Set.of("claimed")),
          Map.entry(DeterminismClaim.class, Set.of("claimed")),
          Map.entry(CapabilityUse.class, Set.of("target")),
          Map.entry(Requirements.CapabilityNeed.class, Set.of("target")),
          Map.entry(SettingUse.class, Set.of("fallback")),
          Map.entry(Policies.class, Set.of("delay", "retry", "compensates")),
          Map.entry(Source.class, Set.of("line", "column")),
          Map.entry(Work.Subflow.class, Set.of("type")),
          Map.entry(Work.Await.class, Set.of("timeout")));

  private FlowShape() {}

  static Shape make() {
    return new Shapes(NULLABLE).of(Flow.class);
  }
}
