package dev.espalier.ir.check;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.NearMiss;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.schema.Mismatch;
import dev.espalier.ir.schema.Schema;
import dev.espalier.ir.schema.SchemaFit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks flows that lie side by side against each other: their names, and that subflows are there,
/// fit, and do not run in circles.
public final class CatalogCheck {

  private final Map<String, Entry> flows = new LinkedHashMap<>();
  private final List<Diagnostic> found = new ArrayList<>();

  /// A flow of a catalog.
  ///
  /// @param document what diagnostics call the document that it was read from
  /// @param flow the flow
  public record Entry(String document, Flow flow) {}

  private CatalogCheck() {}

  /// Returns what is wrong between the flows.
  public static List<Diagnostic> check(List<Entry> entries) {
    CatalogCheck check = new CatalogCheck();
    check.names(entries);
    for (Entry entry : entries) {
      for (Node node : entry.flow().nodes()) {
        if (node.work() instanceof Work.Subflow subflow) {
          check.subflow(entry, node, subflow);
        }
      }
    }
    return List.copyOf(check.found);
  }

  /// Returns what does not fit between a node and the flow that it runs, which may have been built
  /// apart.
  public static List<Diagnostic> fit(Entry entry, Node node, Flow target) {
    CatalogCheck check = new CatalogCheck();
    check.fits(entry, node, target);
    return List.copyOf(check.found);
  }

  private void names(Collection<Entry> entries) {
    Map<String, List<Entry>> byName =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.flow().name(), LinkedHashMap::new, Collectors.toList()));
    byName.forEach(
        (name, same) -> {
          flows.put(name, same.getFirst());
          if (same.size() > 1) {
            Entry second = same.get(1);
            Place place =
                new Place(second.document(), null, name, null, null, second.flow().source());
            found.add(
                Diagnostic.of(DiagnosticCode.DAG105, place, "two flows are called \"" + name + "\"")
                    .because(
                        same.stream().map(Entry::document).collect(Collectors.joining(" and ")))
                    .fix(
                        same.stream().map(entry -> entry.flow().contentHash()).distinct().count()
                                == 1
                            ? "give only one of these places: they hold the same flow"
                            : "give one of them another name with @Workflow(name = \"…\")"));
          }
        });
  }

  private void subflow(Entry entry, Node node, Work.Subflow subflow) {
    Entry target = flows.get(subflow.flow());
    if (target == null) {
      List<String> near = NearMiss.near(subflow.flow(), flows.keySet());
      found.add(
          diagnostic(
                  DiagnosticCode.RUN101,
                  entry,
                  node,
                  "there is no flow \"%s\", which node \"%s\" runs"
                      .formatted(subflow.flow(), node.id()))
              .names(near, NearMiss.others(flows.keySet(), near))
              .fix("give the jar or folder that it is in too"));
      return;
    }
    Flow flow = target.flow();
    if (!flow.version().equals(subflow.version())) {
      found.add(
          diagnostic(
                  DiagnosticCode.RUN101,
                  entry,
                  node,
                  "node \"%s\" runs %s %s, but version %s is there"
                      .formatted(node.id(), subflow.flow(), subflow.version(), flow.version()))
              .fix("build " + entry.flow().name() + " again with that version"));
    }
    List<String> way = wayBack(subflow.flow(), entry.flow().name());
    if (!way.isEmpty()) {
      found.add(
          diagnostic(
                  DiagnosticCode.DAG207, entry, node, "\"" + entry.flow().name() + "\" runs itself")
              .because(entry.flow().name() + " -> " + String.join(" -> ", way)));
    }
    fits(entry, node, flow);
  }

  /// Returns the flows on the way from one back to another, both included; empty if none leads
  /// back. Breadth first, so that it is a shortest way and each flow is looked at once.
  private List<String> wayBack(String start, String home) {
    Map<String, String> cameFrom = new HashMap<>(Map.of(start, ""));
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty() && !cameFrom.containsKey(home)) {
      String name = open.pop();
      Entry entry = flows.get(name);
      for (Node node : entry == null ? List.<Node>of() : entry.flow().nodes()) {
        if (node.work() instanceof Work.Subflow(String next, _, _)
            && cameFrom.putIfAbsent(next, name) == null) {
          open.add(next);
        }
      }
    }
    List<String> way = new ArrayList<>();
    for (String at = home; cameFrom.containsKey(at); at = cameFrom.getOrDefault(at, "")) {
      way.addFirst(at);
    }
    return way;
  }

  private void fits(Entry entry, Node node, Flow target) {
    Map<String, Schema> own = entry.flow().schemas();
    DataType input = target.input();
    if (input == null ? !node.ports().isEmpty() : node.ports().size() != 1) {
      found.add(
          diagnostic(
                  DiagnosticCode.TYPE102,
                  entry,
                  node,
                  "node \"%s\" gives %s to %s, which takes %s"
                      .formatted(
                          node.id(),
                          count(node.ports().size()),
                          target.name(),
                          count(input == null ? 0 : 1)))
              .fix(adapt(entry, target)));
    } else if (input != null) {
      Port port = node.ports().getFirst();
      mismatch(
          entry,
          node,
          "what node \"%s\" gives to %s does not fit its input".formatted(node.id(), target.name()),
          target,
          SchemaFit.check(port.schema(), own, input.schema(), target.schemas()));
    }
    DataType taken = node.output();
    DataType given = target.output();
    if (taken != null) {
      mismatch(
          entry,
          node,
          "what %s answers does not fit the result of node \"%s\""
              .formatted(target.name(), node.id()),
          target,
          given == null
              ? List.of(new Mismatch("", "it answers nothing"))
              : SchemaFit.check(given.schema(), target.schemas(), taken.schema(), own));
    }
  }

  private static String adapt(Entry entry, Flow target) {
    return "build %s again beside this %s, or give the %s that it was built with"
        .formatted(entry.flow().name(), target.name(), target.name());
  }

  private static String count(int values) {
    return switch (values) {
      case 0 -> "nothing";
      case 1 -> "one value";
      default -> values + " values";
    };
  }

  private void mismatch(
      Entry entry, Node node, String message, Flow target, List<Mismatch> mismatches) {
    if (!mismatches.isEmpty()) {
      found.add(
          diagnostic(DiagnosticCode.TYPE102, entry, node, message)
              .because(mismatches.stream().map(Mismatch::text).collect(Collectors.joining("; ")))
              .fix(adapt(entry, target)));
    }
  }

  private static Diagnostic diagnostic(
      DiagnosticCode code, Entry entry, @Nullable Node node, String message) {
    return Diagnostic.of(
        code,
        new Place(
            entry.document(),
            null,
            entry.flow().name(),
            node == null ? null : node.id(),
            null,
            node == null ? null : node.source()),
        message);
  }
}
