package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.json.Json;
import java.util.List;

/// Checks flows that were read from documents.
///
/// What follows from nodes and edges, and the content hash, are compared with what this release
/// derives if the document's IR version is this release's and nothing else is wrong. An engine can
/// rely on whatever passes.
public final class FlowCheck {

  private static final List<Rule> RULES =
      List.of(
          new NameRule(),
          new UniqueRule(),
          new EdgeRule(),
          new CycleRule(),
          new PortRule(),
          new ScopeRule(),
          new GuardRule(),
          new EndsRule(),
          new SchemaRule(),
          new FitRule(),
          new PolicyRule(),
          new CapabilityRule());

  private FlowCheck() {}

  /// Returns what is wrong with a flow, nothing if it makes sense.
  ///
  /// @param name what diagnostics call the document
  /// @param document the JSON that the flow was read from
  public static List<Diagnostic> check(String name, Flow flow, Json document) {
    Report report = new Report(name, document, flow.name());
    FlowIndex index = new FlowIndex(flow);
    for (Rule rule : RULES) {
      rule.check(index, report);
    }
    if (report.all().isEmpty() && flow.irVersion().equals(Flow.IR_VERSION)) {
      new DerivedRule().check(index, report);
    }
    return report.all();
  }
}
