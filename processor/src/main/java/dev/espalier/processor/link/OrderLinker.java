package dev.espalier.processor.link;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.guard.CaseSet;
import dev.espalier.processor.model.Branch;
import dev.espalier.processor.model.Condition;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.type.TypeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/// Links what orders nodes without a value: `@After` and `@When`. Two of them on the same source
/// are one edge.
final class OrderLinker {

  private final Linking linking;

  OrderLinker(Linking linking) {
    this.linking = linking;
  }

  void link(Vertex target) {
    NodeModel node = target.node();
    if (node == null) {
      return;
    }
    Map<Integer, Arc.Order> orders = new LinkedHashMap<>();
    for (Reference after : node.after()) {
      Vertex source = source(target, after).orElse(null);
      add(target, orders, source == null ? null : new Arc(source.index(), null), after.spot());
    }
    for (Condition condition : node.conditions()) {
      Vertex source = source(target, condition.node()).orElse(null);
      Arc arc = source == null ? null : condition(source, condition).orElse(null);
      add(target, orders, arc, condition.node().spot());
    }
    for (Arc.Order order : orders.values()) {
      linking.links().add(target.index(), order);
    }
  }

  /// Adds an edge; without one, which is a fault, it is not known when the node runs.
  private void add(Vertex target, Map<Integer, Arc.Order> orders, @Nullable Arc arc, Spot spot) {
    if (arc == null) {
      linking.links().doubt(target.index());
      return;
    }
    Arc.Order before = orders.get(arc.from());
    orders.put(
        arc.from(),
        before == null
            ? new Arc.Order(arc, spot)
            : new Arc.Order(new Arc(arc.from(), both(before.arc(), arc)), before.spot()));
  }

  private static @Nullable CaseSet both(Arc left, Arc right) {
    if (left.cases() == null || right.cases() == null) {
      return left.cases() == null ? right.cases() : left.cases();
    }
    return left.cases().and(right.cases());
  }

  private Optional<Vertex> source(Vertex target, Reference reference) {
    Optional<Vertex> source = linking.vertices().named(reference, linking.findings());
    if (source.filter(target::equals).isPresent()) {
      linking
          .findings()
          .add(
              Finding.of(
                      DiagnosticCode.DAG204,
                      reference.spot(),
                      "%s waits for itself".formatted(target.id()))
                  .fix("name another node"));
      return Optional.empty();
    }
    return source;
  }

  private Optional<Arc> condition(Vertex source, Condition condition) {
    List<String> cases =
        switch (source.branch()) {
          case Branch.Constants constants -> constants.cases();
          case Branch.Bool bool -> bool.cases();
          case Branch.None _, Branch.Presence _, Branch.Sealed _ -> List.of();
        };
    if (cases.isEmpty()) {
      linking.findings().add(noCondition(source, condition.node()));
      return Optional.empty();
    }
    CaseSet wanted = CaseSet.NONE;
    boolean isWhole = true;
    for (Reference name : condition.cases()) {
      int number = cases.indexOf(name.name());
      if (number >= 0) {
        wanted = wanted.or(CaseSet.of(number));
      } else {
        isWhole = false;
        linking.findings().add(noCase(source, name, cases));
      }
    }
    if (condition.cases().isEmpty()) {
      linking
          .findings()
          .add(
              Finding.of(
                      DiagnosticCode.CTRL104,
                      condition.node().spot(),
                      "a condition on %s without a case".formatted(source.id()))
                  .fix(
                      "name the cases for which the node runs with is = \"%s\""
                          .formatted(cases.getFirst())));
    }
    return wanted.isEmpty() || !isWhole
        ? Optional.empty()
        : Optional.of(new Arc(source.index(), wanted));
  }

  private static Finding noCase(Vertex source, Reference name, List<String> cases) {
    return Finding.of(
            DiagnosticCode.CTRL104,
            name.spot(),
            "\"%s\" is no case of %s".formatted(name.name(), source.id()))
        .because("%s gives %s".formatted(source.id(), TypeText.brief(source.result())))
        .instead(name.name(), cases);
  }

  private static Finding noCondition(Vertex source, Reference reference) {
    String type = TypeText.brief(source.result());
    Finding finding =
        Finding.of(
            DiagnosticCode.CTRL104,
            reference.spot(),
            source.result().getKind() == TypeKind.VOID
                ? "a condition on %s, which gives nothing".formatted(source.id())
                : "a condition on %s, which gives %s".formatted(source.id(), type));
    return source.branch() instanceof Branch.Sealed
        ? finding
            .because("the cases of a sealed type branch by themselves")
            .fix("take the case as a parameter")
        : finding
            .because("@When is for enum and boolean results")
            .fix("let %s give an enum or boolean".formatted(source.id()));
  }
}
