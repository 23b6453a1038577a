package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.derive.FlowSealer;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.json.JsonPath;

/// What follows from nodes and edges is what the document says, and so is its content hash. Only
/// for flows that keep all other rules.
final class DerivedRule implements Rule {

  @Override
  public void check(FlowIndex index, Report report) {
    Flow flow = index.flow();
    Flow sealed = FlowSealer.seal(flow);
    same("id", flow.id().equals(sealed.id()), report);
    same("nodes", flow.nodes().equals(sealed.nodes()), report);
    same("edges", flow.edges().equals(sealed.edges()), report);
    same("scopes", flow.scopes().equals(sealed.scopes()), report);
    same("controlSurfaces", flow.controlSurfaces().equals(sealed.controlSurfaces()), report);
    same("requirements", flow.requirements().equals(sealed.requirements()), report);
    same("hosts", flow.hosts().equals(sealed.hosts()), report);
    if (report.all().isEmpty() && !flow.contentHash().equals(sealed.contentHash())) {
      report.add(
          Diagnostic.of(
                  DiagnosticCode.DAG305,
                  report.at(JsonPath.ROOT.at("contentHash")),
                  "the document was changed after it was made")
              .because(
                  "its content hash is " + sealed.contentHash() + ", not " + flow.contentHash())
              .fix("build the flow again"));
    }
  }

  private static void same(String part, boolean equal, Report report) {
    if (!equal) {
      report.add(
          Diagnostic.of(
                  DiagnosticCode.DAG304,
                  report.at(JsonPath.ROOT.at(part)),
                  "\"" + part + "\" is not what follows from the rest of the document")
              .because("it is derived and in canonical order, never written by hand")
              .fix("build the flow again"));
    }
  }
}
