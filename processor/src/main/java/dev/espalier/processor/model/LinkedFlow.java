package dev.espalier.processor.model;

import dev.espalier.ir.flow.Flow;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/// A workflow that passed every check: all that its artifacts and generated class are written from.
///
/// @param type the workflow, the one originating element of all that is written
/// @param generated the generated class
/// @param flow the sealed IR; its artifacts are listed already
/// @param nodes the code behind the IR's nodes, in the same order
/// @param instances the classes whose instances the code calls, each once; the workflow first if it
///   is among them
/// @param contract what the class file of the workflow does not keep of its node methods
public record LinkedFlow(
    TypeElement type,
    GeneratedName generated,
    Flow flow,
    List<LinkedNode> nodes,
    List<Instance> instances,
    List<ContractMethod> contract) {

  /// A class of which the generated code makes one instance.
  ///
  /// @param type the class or interface
  /// @param parameters the arguments of its constructor; empty for an interface
  /// @param unimplemented the abstract methods that a generated subclass must override with a
  ///   throw; an abstract class or interface has a generated subclass even if there are none
  public record Instance(
      TypeElement type,
      List<ConstructorParameter> parameters,
      List<ExecutableElement> unimplemented) {}
}
