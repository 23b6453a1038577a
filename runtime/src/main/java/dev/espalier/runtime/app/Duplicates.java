package dev.espalier.runtime.app;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds flows of one name.
final class Duplicates {

  private Duplicates() {}

  static List<Diagnostic> among(List<FlowDocument> documents) {
    Map<String, List<FlowDocument>> byName =
        documents.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.flow().name(), TreeMap::new, Collectors.toList()));
    List<Diagnostic> duplicates = new ArrayList<>();
    byName.forEach(
        (name, all) -> {
          if (all.size() > 1) {
            duplicates.add(duplicate(name, all));
          }
        });
    return duplicates;
  }

  private static Diagnostic duplicate(String name, List<FlowDocument> all) {
    FlowDocument second = all.get(1);
    Place place = new Place(second.origin(), null, name, null, null, second.flow().source());
    String where =
        all.stream()
            .map(each -> each.type() + " in " + each.origin())
            .collect(Collectors.joining(" and "));
    return Diagnostic.of(DiagnosticCode.DAG105, place, "two flows are called \"" + name + "\"")
        .because(where)
        .fix(
            all.stream().map(FlowDocument::type).distinct().count() == 1
                ? "give only one of these places: they hold the same class"
                : "give one of them another name with @Workflow(name = \"…\")");
  }
}
