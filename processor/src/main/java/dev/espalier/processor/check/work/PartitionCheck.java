package dev.espalier.processor.check.work;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.FanOut;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import java.util.List;

/// `CTRL119`, `IDEM101`: a partition key is a path over the element, and keeps elements in order
/// that would otherwise overtake each other.
public final class PartitionCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    KeyPath paths = new KeyPath(subject.round());
    for (Vertex vertex : subject.nodes()) {
      for (ParameterModel.Port port : vertex.declared().ports()) {
        FanOut opening = port.fanOut();
        FanOut.Waiting edge = opening == null ? null : opening.waiting();
        if (opening != null && edge != null && edge.key() != null) {
          path(edge.key(), vertex, port, paths, findings);
          effect(edge.key(), opening, findings);
        }
      }
    }
  }

  private static void path(
      Reference key, Vertex vertex, ParameterModel.Port port, KeyPath paths, Findings findings) {
    String head = KeyPath.head(key);
    boolean isOther =
        !head.equals(port.name())
            && vertex.declared().ports().stream().anyMatch(other -> other.name().equals(head));
    if (isOther) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CTRL119,
                  key.spot(),
                  "\"%s\" is no path over the element \"%s\"".formatted(key.name(), port.name()))
              .because("the key of an element is known before it enters, from the element alone")
              .fix("begin it with \"%s\"".formatted(port.name())));
    } else {
      paths.problem(key, vertex.id(), List.of(port)).ifPresent(findings::add);
    }
  }

  private static void effect(Reference key, FanOut opening, Findings findings) {
    if (opening.concurrency() == 1) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CTRL119,
                  key.spot(),
                  "partitionKey = \"%s\" has no effect".formatted(key.name()))
              .because("with concurrency = 1 all elements go one after the other anyway")
              .fix("raise the concurrency of @ForEach, or drop partitionKey"));
    }
  }
}
