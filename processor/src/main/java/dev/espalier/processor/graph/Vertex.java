package dev.espalier.processor.graph;

import dev.espalier.processor.model.Branch;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.report.Spot;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// A node of a flow while it is linked, the flow's input included.
///
/// @param index its number
/// @param id its id
/// @param node what was declared, null for the input
/// @param result the type of its result, of kind `VOID` for none
/// @param branch how its result falls into cases
/// @param spot the name of what declares it
public record Vertex(
    int index, String id, @Nullable NodeModel node, TypeMirror result, Branch branch, Spot spot) {

  /// Returns what was declared.
  ///
  /// @throws IllegalStateException if it stands for the flow's input
  public NodeModel declared() {
    if (node == null) {
      throw new IllegalStateException("the input is not declared as a node");
    }
    return node;
  }

  /// Returns whether it stands for the flow's input.
  public boolean isInput() {
    return node == null;
  }

  /// Returns whether it is meant to be a node, and not just an abstract method that nobody
  /// implements.
  public boolean isMeant() {
    return node == null || !(node.work() instanceof NodeWork.Nobody(boolean meant)) || meant;
  }

  /// Returns whether other nodes can take its result.
  public boolean feeds() {
    return result.getKind() != TypeKind.VOID && (node == null || node.compensates() == null);
  }
}
