package dev.espalier.processor;

import dev.espalier.Workflow;
import dev.espalier.processor.model.NodeClass;
import dev.espalier.processor.read.NodeClassReader;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Printer;
import dev.espalier.processor.source.Mirrors;
import dev.espalier.processor.source.Missing;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.write.ArtifactWriter;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/// Keeps the contracts of classes with node methods that are no workflows.
final class NodeClassStep implements Step {

  private final Round round;
  private final Printer printer;
  private final ArtifactWriter writer;

  NodeClassStep(Round round, Printer printer, ArtifactWriter writer) {
    this.round = round;
    this.printer = printer;
    this.writer = writer;
  }

  @Override
  public List<String> process(List<TypeElement> types) {
    List<String> waiting = new ArrayList<>();
    Missing missing = new Missing(round);
    for (TypeElement type : types) {
      if (Mirrors.isOn(type, Workflow.class)) {
        continue;
      }
      if (missing.in(type)) {
        waiting.add(type.getQualifiedName().toString());
      } else {
        Findings findings = new Findings();
        NodeClass nodes = new NodeClassReader(round).read(type, findings);
        findings.list().forEach(printer::print);
        if (findings.list().stream().noneMatch(printer::refuses)) {
          Emission.of(type, printer).run(nodes.generated(), () -> writer.write(nodes));
        }
      }
    }
    return waiting;
  }
}
