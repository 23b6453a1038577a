package dev.espalier.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// The code behind a node of the IR.
///
/// @param id the node's id in the IR
/// @param result the type of its result as declared, of kind `VOID` for none; for the input node
///   the type of the flow's input
/// @param branch how values of the result fall into the IR's `output.cases`
/// @param call the method to call; null for a node without Java code, such as the input node, a
///   subflow or a plugin
public record LinkedNode(String id, TypeMirror result, Branch branch, @Nullable Call call) {

  /// A call of a node method.
  ///
  /// @param owner the class whose method it is called as: one of the flow's instances unless the
  ///   method is static
  /// @param method the method
  /// @param arguments the arguments in the order of the method's parameters
  public record Call(TypeElement owner, ExecutableElement method, List<Argument> arguments) {}

  /// An argument of a call.
  ///
  /// @param position where it stands in the array that `FlowCode.call` is given; -1 for the emitter
  ///   of an `Emission`
  /// @param type the type of the parameter as a member of the owner
  /// @param isText whether the engine hands over a text for characters or constants too: it does
  ///   not know the classes of secrets and settings
  public record Argument(int position, TypeMirror type, boolean isText) {

    /// Returns whether it is the emitter that the engine gives when it runs the `Emission`.
    public boolean isEmitter() {
      return position < 0;
    }
  }
}
