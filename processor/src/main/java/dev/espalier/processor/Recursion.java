package dev.espalier.processor;

import static java.util.stream.Collectors.joining;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.graph.Cycles;
import dev.espalier.processor.graph.Graph;
import dev.espalier.processor.link.Catalog;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/// Finds flows that run themselves as subflows, directly or through others: `DAG207`, once for each
/// such circle, at the first flow in it that is being compiled.
final class Recursion {

  private final Catalog catalog;
  private final List<TypeElement> types = new ArrayList<>();
  private final Map<TypeElement, Integer> numbers = new HashMap<>();
  private final List<List<Integer>> successors = new ArrayList<>();

  Recursion(Catalog catalog) {
    this.catalog = catalog;
  }

  /// Returns, for each flow on a circle that is among the given ones, what is wrong; nothing for
  /// those whose circle is reported at another one.
  Map<TypeElement, List<Finding>> of(List<TypeElement> compiled) {
    for (TypeElement type : compiled) {
      number(type);
    }
    for (int at = 0; at < types.size(); at++) {
      for (NodeWork.Subflow subflow : subflows(types.get(at))) {
        int to = number(subflow.workflow());
        successors.get(at).add(to);
      }
    }
    Map<TypeElement, List<Finding>> found = new HashMap<>();
    for (List<Integer> component : Cycles.components(successors)) {
      int first = component.getFirst();
      boolean isCircle = component.size() > 1 || successors.get(first).contains(first);
      if (isCircle) {
        component.forEach(member -> found.put(types.get(member), List.of()));
        found.put(types.get(first), List.of(finding(Cycles.path(component, successors))));
      }
    }
    return found;
  }

  /// Flows that are compiled get the smallest numbers, so that they come first in a circle.
  private int number(TypeElement type) {
    Integer known = numbers.putIfAbsent(type, types.size());
    if (known != null) {
      return known;
    }
    types.add(type);
    successors.add(new ArrayList<>());
    return types.size() - 1;
  }

  private List<NodeWork.Subflow> subflows(TypeElement type) {
    Optional<Graph> graph = catalog.get(type).graph();
    List<NodeWork.Subflow> subflows = new ArrayList<>();
    if (graph.isPresent()) {
      for (NodeModel node : graph.get().workflow().nodes()) {
        if (node.work() instanceof NodeWork.Subflow subflow) {
          subflows.add(subflow);
        }
      }
    }
    return subflows;
  }

  private Finding finding(List<Integer> path) {
    TypeElement first = types.get(path.getFirst());
    TypeElement next = types.get(path.size() == 1 ? path.getFirst() : path.get(1));
    NodeWork.Subflow step =
        subflows(first).stream()
            .filter(subflow -> subflow.workflow().equals(next))
            .findFirst()
            .orElseThrow();
    String shown =
        Stream.concat(path.stream(), Stream.of(path.getFirst()))
            .map(number -> TypeText.brief(types.get(number)))
            .collect(joining(" -> "));
    return Finding.of(
            DiagnosticCode.DAG207,
            step.spot(),
            "%s runs itself: %s".formatted(TypeText.brief(first), shown))
        .because("each run would start another one and never end")
        .fix("do the inner work in a flow of its own that runs none of these");
  }
}
