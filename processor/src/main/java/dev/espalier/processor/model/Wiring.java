package dev.espalier.processor.model;

import dev.espalier.processor.report.Spot;
import java.util.List;

/// What a parameter says about its source.
public sealed interface Wiring {

  /// Something that is at fault, and reported: its source is not known.
  record Unknown() implements Wiring {}

  /// Nothing: the types decide.
  record Inferred() implements Wiring {}

  /// It is the flow's input.
  ///
  /// @param spot the annotation
  record FromInput(Spot spot) implements Wiring {}

  /// It is the named node.
  ///
  /// @param node the node
  record FromNode(Reference node) implements Wiring {}

  /// It is what came too late for the windows of the named node.
  ///
  /// @param node the node
  record LateFor(Reference node) implements Wiring {}

  /// It is whichever of several nodes delivers first.
  ///
  /// @param nodes the nodes, empty for every one that fits
  /// @param spot the annotation
  record AnyOfNodes(List<Reference> nodes, Spot spot) implements Wiring {}
}
