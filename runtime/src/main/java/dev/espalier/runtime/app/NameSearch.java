package dev.espalier.runtime.app;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.NearMiss;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.runtime.result.ApplicationException;
import dev.espalier.runtime.result.FlowNotFoundException;
import java.util.List;

/// Finds a flow by a name.
///
/// @param application where it is looked for
record NameSearch(Application application) {

  private static final String NO_FLOWS =
      "name the jar or folder that holds META-INF/espalier, which espalier-processor writes when it"
          + " is on the annotation processor path";
  private static final Place NOWHERE = new Place(null, null, null, null, null, null);

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
        ? diagnostic.because("the application has no flows at all").fix(NO_FLOWS)
        : diagnostic.names(near, NearMiss.others(known, near));
  }

  private static Diagnostic ambiguous(String name, List<FlowDocument> found) {
    return Diagnostic.of(
            DiagnosticCode.RUN101, NOWHERE, "\"" + name + "\" is the name of several workflows")
        .names(List.of(), found.stream().map(FlowDocument::type).sorted().limit(5).toList())
        .fix("give the qualified class name");
  }
}
