package dev.espalier.processor.link;

import static java.util.stream.Collectors.joining;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.graph.CommonType;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.model.WorkflowModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// Finds the type of a flow's input: the most general type that an `@Input` asks for, else the
/// nearest common sealed parent of all of them. If all ask for elements only, it is their list.
final class InputType {

  private final Round round;
  private final Findings findings;

  InputType(Round round, Findings findings) {
    this.round = round;
    this.findings = findings;
  }

  /// Returns the type, empty if the flow has no input.
  Optional<TypeMirror> of(WorkflowModel workflow) {
    List<ParameterModel.Port> whole = new ArrayList<>();
    List<ParameterModel.Port> elements = new ArrayList<>();
    for (NodeModel node : workflow.nodes()) {
      for (ParameterModel.Port port : node.ports()) {
        if (port.wiring() instanceof Wiring.FromInput) {
          (port.fanOut() == null ? whole : elements).add(port);
        }
      }
    }
    if (!whole.isEmpty()) {
      return Optional.of(common(whole));
    }
    TypeElement list = round.elements().getTypeElement("java.util.List");
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.of(round.types().getDeclaredType(list, round.java().boxed(common(elements))));
  }

  private TypeMirror common(List<ParameterModel.Port> ports) {
    List<TypeMirror> types = new ArrayList<>();
    for (ParameterModel.Port port : ports) {
      types.add(asked(port));
    }
    Optional<TypeMirror> common = CommonType.of(types, round);
    if (common.isEmpty()) {
      refuse(ports, types);
    }
    return common.orElse(types.getFirst());
  }

  private void refuse(List<ParameterModel.Port> ports, List<TypeMirror> types) {
    int odd = 1;
    while (odd < types.size() - 1 && round.java().fits(types.get(odd), types.getFirst())) {
      odd++;
    }
    String names = types.stream().map(TypeText::brief).distinct().collect(joining(" and "));
    findings.add(
        Finding.of(
                DiagnosticCode.TYPE104,
                ports.get(odd).spot(),
                "inputs %s have no common type".formatted(names))
            .because("a run is given one input; none of these types contains the others")
            .fix("let them implement one sealed interface, or take one record with both"));
  }

  private TypeMirror asked(ParameterModel.Port port) {
    return round.java().boxed(round.java().optionalContent(port.type()).orElse(port.type()));
  }
}
