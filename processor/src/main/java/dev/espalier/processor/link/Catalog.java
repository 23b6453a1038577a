package dev.espalier.processor.link;

import dev.espalier.processor.graph.Graph;
import dev.espalier.processor.model.WorkflowModel;
import dev.espalier.processor.read.WorkflowReader;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.source.Round;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/// The workflows of one round, read and linked once each: those that are compiled, and those that
/// they run as subflows, from class files too.
public final class Catalog {

  private final Round round;
  private final Map<TypeElement, Entry> entries = new HashMap<>();

  /// Creates it for one round.
  public Catalog(Round round) {
    this.round = round;
  }

  /// A workflow.
  ///
  /// @param graph the linked workflow, empty if its type cannot be one
  /// @param findings what is wrong with it
  public record Entry(Optional<Graph> graph, Findings findings) {}

  /// Returns a workflow, reading and linking it when it is first asked for.
  public Entry get(TypeElement type) {
    Entry known = entries.get(type);
    if (known != null) {
      return known;
    }
    Findings findings = new Findings();
    Optional<WorkflowModel> model = new WorkflowReader(round).read(type, findings);
    Optional<Graph> graph =
        model.isEmpty()
            ? Optional.empty()
            : Optional.of(new Linker(round).link(model.get(), findings));
    Entry entry = new Entry(graph, findings);
    entries.put(type, entry);
    return entry;
  }
}
