package dev.espalier.runtime;

import dev.espalier.ir.check.CatalogCheck;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Work;
import dev.espalier.runtime.app.Application;
import dev.espalier.runtime.app.FlowDocument;
import dev.espalier.runtime.result.FlowNotFoundException;
import dev.espalier.runtime.result.FlowRefusedException;
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
    return application.find(name);
  }

  /// Returns the flow that a node runs. The two may have been built apart, so that it is looked
  /// whether they fit: a value of a wrong type would be found out in the middle of a run.
  FlowDocument subflow(FlowDocument document, Node node, Work.Subflow subflow) {
    Flow flow = document.flow();
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
    List<Diagnostic> misfits =
        CatalogCheck.fit(new CatalogCheck.Entry(document.origin(), flow), node, found.flow());
    if (!misfits.isEmpty()) {
      throw new FlowRefusedException(misfits);
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
