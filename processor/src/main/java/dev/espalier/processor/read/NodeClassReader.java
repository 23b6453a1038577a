package dev.espalier.processor.read;

import dev.espalier.processor.form.MethodShape;
import dev.espalier.processor.model.ContractMethod;
import dev.espalier.processor.model.GeneratedName;
import dev.espalier.processor.model.NodeClass;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Mirrors;
import dev.espalier.processor.source.Round;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// Reads the node methods that a class declares itself, to keep their contract: those of reusable
/// node classes and of classes that workflows extend.
public final class NodeClassReader {

  private final Round round;
  private final Contracts contracts;

  /// Creates it for one round.
  public NodeClassReader(Round round) {
    this.round = round;
    this.contracts = new Contracts(round);
  }

  /// Reads a class that is no workflow.
  ///
  /// @param findings takes what no workflow could use
  public NodeClass read(TypeElement type, Findings findings) {
    PackageElement home = round.elements().getPackageOf(type);
    MethodShape shape = new MethodShape(round);
    ParameterReader parameters = new ParameterReader(round, contracts);
    for (ExecutableElement method : nodeMethods(type)) {
      Spot spot = Spot.of(method);
      findings.add(shape.problem(method, home, spot));
      PolicyReader policies = new PolicyReader(findings);
      policies.read(Mirrors.of(method, spot));
      parameters.read(
          method, (javax.lang.model.type.ExecutableType) method.asType(), spot, findings);
    }
    return new NodeClass(type, GeneratedName.ofNodes(type, home), contract(type));
  }

  /// Returns the contract of the node methods that a class declares itself.
  public List<ContractMethod> contract(TypeElement type) {
    List<ContractMethod> made = new ArrayList<>();
    for (ExecutableElement method : nodeMethods(type)) {
      made.add(contracts.make(method));
    }
    return List.copyOf(made);
  }

  private static List<ExecutableElement> nodeMethods(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!Kinds.of(Mirrors.of(method, Spot.of(method))).isEmpty()) {
        methods.add(method);
      }
    }
    return List.copyOf(methods);
  }
}
