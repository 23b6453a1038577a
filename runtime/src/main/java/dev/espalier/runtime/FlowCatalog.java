package dev.espalier.runtime;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.NearMiss;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Work;
import dev.espalier.runtime.app.Application;
import dev.espalier.runtime.app.FlowDocument;
import dev.espalier.runtime.result.ApplicationException;
import dev.espalier.runtime.result.FlowNotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the flows of an application by name or class.
final class FlowCatalog {

  private static final Place NOWHERE = new Place(null, null, null, null, null, null);

  private final Application application;

  FlowCatalog(Application application) {
    this.application = application;
  }

  FlowDocument find(Class<?> workflow) {
    return application
        .document(workflow)
        .orElseThrow(
            () ->
                new FlowNotFoundException(
                    Diagnostic.of(
                            DiagnosticCode.RUN101,
                            NOWHERE,
                            workflow.getName() + " has no flow: its build wrote no document")
                        .fix(
                            "annotate it with @Workflow and compile it with espalier-processor on"
                                + " the annotation processor path")));
  }

  FlowDocument find(String name) {
    List<FlowDocument> found =
        application.documents().stream().filter(each -> each.answersTo(name)).toList();
    List<FlowDocument> exact =
        found.stream().filter(each -> each.flow().name().equals(name)).toList();
    if (found.size() == 1 || exact.size() == 1) {
      return exact.isEmpty() ? found.getFirst() : exact.getFirst();
    }
    List<Diagnostic> problems = application.problems();
    if (!problems.isEmpty()) {
      throw new ApplicationException(problems);
    }
    throw new FlowNotFoundException(found.isEmpty() ? missing(name) : ambiguous(name, found));
  }

  private Diagnostic missing(String name) {
    List<String> known = application.documents().stream().map(each -> each.flow().name()).toList();
    List<String> near = NearMiss.near(name, known);
    Diagnostic diagnostic =
        Diagnostic.of(DiagnosticCode.RUN101, NOWHERE, "there is no flow \"" + name + "\"");
    return known.isEmpty()
        ? diagnostic.because("the application has no flows at all")
        : diagnostic.names(near, NearMiss.others(known, near));
  }

  private static Diagnostic ambiguous(String name, List<FlowDocument> found) {
    return Diagnostic.of(
            DiagnosticCode.RUN101, NOWHERE, "\"" + name + "\" is the name of several workflows")
        .names(List.of(), found.stream().map(FlowDocument::type).sorted().limit(5).toList())
        .fix("give the qualified class name");
  }

  /// Returns the flow that a node runs.
  FlowDocument subflow(Flow flow, Node node, Work.Subflow subflow) {
    FlowDocument found = byTypeOrName(subflow);
    Place place = new Place(null, null, flow.name(), node.id(), null, node.source());
    if (found == null) {
      throw new FlowNotFoundException(
          Diagnostic.of(
                  DiagnosticCode.RUN101,
                  place,
                  "there is no flow \""
                      + subflow.flow()
                      + "\", which node \""
                      + node.id()
                      + "\" runs")
              .fix("give the jar or folder that it is in too"));
    }
    if (!found.flow().version().equals(subflow.version())) {
      throw new FlowNotFoundException(
          Diagnostic.of(
                  DiagnosticCode.RUN101,
                  place,
                  "node \"%s\" runs %s %s, but version %s is there"
                      .formatted(
                          node.id(), subflow.flow(), subflow.version(), found.flow().version()))
              .fix("build " + flow.name() + " again with that version"));
    }
    return found;
  }

  private @Nullable FlowDocument byTypeOrName(Work.Subflow subflow) {
    String type = subflow.type();
    if (type != null) {
      try {
        Class<?> workflow = Class.forName(type, false, application.loader());
        return application.document(workflow).orElse(null);
      } catch (ClassNotFoundException | LinkageError e) {
        // a flow of another front end, or of no class: found by its name below
      }
    }
    return application.documents().stream()
        .filter(each -> each.flow().name().equals(subflow.flow()))
        .findFirst()
        .orElse(null);
  }
}
