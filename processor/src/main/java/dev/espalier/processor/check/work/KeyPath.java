package dev.espalier.processor.check.work;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.Leaf;
import dev.espalier.processor.type.TypeText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/// Follows a property path such as `order.id` from a port through record components.
final class KeyPath {

  private final Round round;

  KeyPath(Round round) {
    this.round = round;
  }

  /// Returns the name of the port that a path starts at.
  static String head(Reference path) {
    int dot = path.name().indexOf('.');
    return dot < 0 ? path.name() : path.name().substring(0, dot);
  }

  /// Returns why a path leads nowhere, empty if it leads somewhere.
  Optional<Finding> problem(Reference path, NodeModel node) {
    return problem(path, node.id(), node.ports());
  }

  /// Returns why a path over some ports of a node leads nowhere, empty if it leads somewhere.
  Optional<Finding> problem(Reference path, String node, List<ParameterModel.Port> ports) {
    List<String> names = ports.stream().map(ParameterModel.Port::name).toList();
    int port = names.indexOf(head(path));
    if (port < 0) {
      Finding finding = finding(path, "no port \"%s\" at %s".formatted(head(path), node));
      return Optional.of(
          names.isEmpty()
              ? finding.because("it takes no data").fix("take what tells one effect from another")
              : finding.instead(head(path), names));
    }
    return follow(path, ports.get(port).type(), steps(path)).problem();
  }

  /// Where a path leads.
  ///
  /// @param type what is there; where the path ends otherwise, what was there last
  /// @param problem why it leads nowhere
  record End(TypeMirror type, Optional<Finding> problem) {}

  /// Follows the components of a type.
  End follow(Reference path, TypeMirror from, List<String> steps) {
    TypeMirror type = from;
    for (String step : steps) {
      TypeMirror at = round.java().optionalContent(type).orElse(type);
      Optional<TypeMirror> next = component(at, step);
      if (next.isEmpty()) {
        Set<String> there = components(at);
        Finding finding =
            finding(path, "no component \"%s\" in %s".formatted(step, TypeText.brief(at)));
        return new End(
            at,
            Optional.of(
                there.isEmpty()
                    ? finding.because("only records have components").fix("end the path before it")
                    : finding.instead(step, there)));
      }
      type = next.get();
    }
    return new End(type, Optional.empty());
  }

  private static List<String> steps(Reference path) {
    List<String> parts = List.of(path.name().split("\\.", -1));
    return parts.subList(1, parts.size());
  }

  /// Returns the type of a component; of a sealed type, if all its cases have one of one type.
  private Optional<TypeMirror> component(TypeMirror type, String name) {
    if (round.cases().isSealed(type)) {
      List<Optional<TypeMirror>> each =
          round.cases().leaves(type).stream().map(leaf -> own(leaf.type(), name)).toList();
      boolean same =
          !each.isEmpty()
              && each.stream()
                  .allMatch(
                      found ->
                          found.isPresent()
                              && each.getFirst().isPresent()
                              && round.java().same(found.get(), each.getFirst().get()));
      return same ? each.getFirst() : Optional.empty();
    }
    return own(type, name);
  }

  private Optional<TypeMirror> own(TypeMirror type, String name) {
    if (!(type instanceof DeclaredType declared)
        || declared.asElement().getKind() != ElementKind.RECORD) {
      return Optional.empty();
    }
    for (RecordComponentElement component :
        ((TypeElement) declared.asElement()).getRecordComponents()) {
      if (component.getSimpleName().contentEquals(name)) {
        TypeMirror accessor = round.types().asMemberOf(declared, component.getAccessor());
        return Optional.of(((ExecutableType) accessor).getReturnType());
      }
    }
    return Optional.empty();
  }

  private Set<String> components(TypeMirror type) {
    Set<String> names = new LinkedHashSet<>();
    for (Leaf leaf : round.cases().leaves(type)) {
      components(leaf.type()).stream()
          .filter(name -> component(type, name).isPresent())
          .forEach(names::add);
    }
    if (type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.RECORD) {
      ((TypeElement) declared.asElement())
          .getRecordComponents()
          .forEach(component -> names.add(component.getSimpleName().toString()));
    }
    return names;
  }

  private static Finding finding(Reference path, String message) {
    return Finding.of(
        DiagnosticCode.IDEM101,
        path.spot(),
        "\"%s\" leads nowhere: %s".formatted(path.name(), message));
  }
}
