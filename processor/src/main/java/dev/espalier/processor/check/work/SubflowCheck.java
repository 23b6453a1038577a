package dev.espalier.processor.check.work;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Answers;
import dev.espalier.processor.graph.Graph;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.link.Catalog;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// `DAG208`, `TYPE102`, `TYPE107`: a node that runs a workflow takes its input and gives its
/// output.
public final class SubflowCheck implements Check {

  private final Catalog catalog;

  /// Creates it for one round.
  public SubflowCheck(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex vertex : subject.nodes()) {
      if (vertex.declared().work() instanceof NodeWork.Subflow subflow) {
        Catalog.Entry entry = catalog.get(subflow.workflow());
        Optional<Graph> graph = entry.graph();
        boolean isReportedThere =
            subject.round().origins().isSource(subflow.workflow()) && entry.findings().hasErrors();
        if (graph.isPresent() && !isReportedThere) {
          input(subject, vertex, subflow, graph.get(), findings);
          output(subject, vertex, subflow, graph.get(), findings);
        } else if (!isReportedThere) {
          findings.add(
              Finding.of(
                      DiagnosticCode.DAG208,
                      subflow.spot(),
                      "%s cannot be a workflow".formatted(TypeText.brief(subflow.workflow())))
                  .fix("compile it with the processor, which says why"));
        }
      }
    }
  }

  private static void input(
      Subject subject, Vertex vertex, NodeWork.Subflow subflow, Graph graph, Findings findings) {
    List<ParameterModel.Port> ports = vertex.declared().ports();
    String name = TypeText.brief(subflow.workflow());
    Vertex input = graph.vertices().all().stream().filter(Vertex::isInput).findFirst().orElse(null);
    if (ports.size() != (input == null ? 0 : 1)) {
      findings.add(
          Finding.of(
                  DiagnosticCode.DAG208,
                  vertex.spot(),
                  "%s takes %d parameters, but %s"
                      .formatted(
                          vertex.id(),
                          ports.size(),
                          input == null
                              ? name + " has no input"
                              : "the input of %s is one %s"
                                  .formatted(name, TypeText.brief(input.result()))))
              .fix(
                  input == null
                      ? "drop the parameters"
                      : "take one %s".formatted(TypeText.brief(input.result()))));
    } else if (input != null
        && !subject.round().java().fits(ports.getFirst().type(), input.result())) {
      findings.add(
          Finding.of(
                  DiagnosticCode.TYPE102,
                  ports.getFirst().spot(),
                  "parameter \"%s\" of %s is %s, but the input of %s is %s"
                      .formatted(
                          ports.getFirst().name(),
                          vertex.id(),
                          TypeText.brief(ports.getFirst().type()),
                          name,
                          TypeText.brief(input.result())))
              .fix("declare it as " + TypeText.brief(input.result())));
    }
  }

  private static void output(
      Subject subject, Vertex vertex, NodeWork.Subflow subflow, Graph graph, Findings findings) {
    Round round = subject.round();
    Answers answers = Answers.of(graph, round);
    TypeMirror result = round.java().optionalContent(vertex.result()).orElse(vertex.result());
    boolean isVoid = result.getKind() == TypeKind.VOID;
    boolean fits =
        answers.types().isEmpty()
            ? isVoid
            : answers.types().stream()
                .map(type -> answers.isStream() ? Answers.stream(type, round) : type)
                .allMatch(type -> round.java().fits(type, result));
    if (!fits) {
      String given = given(answers);
      findings.add(
          Finding.of(
                  DiagnosticCode.TYPE107,
                  vertex.spot(),
                  "%s gives %s, but %s answers %s"
                      .formatted(
                          vertex.id(),
                          isVoid ? "nothing" : TypeText.brief(vertex.result()),
                          name(subflow.workflow()),
                          given))
              .fix(
                  answers.types().isEmpty()
                      ? "make the method void"
                      : answers.types().size() == 1
                          ? "declare the result as " + given
                          : "declare the result as a type above " + given));
    }
  }

  private static String name(TypeElement workflow) {
    return TypeText.brief(workflow);
  }

  private static String given(Answers answers) {
    if (answers.types().isEmpty()) {
      return "nothing";
    }
    String types = String.join(" or ", answers.types().stream().map(TypeText::brief).toList());
    return answers.isStream() ? "Stream<%s>".formatted(types) : types;
  }
}
