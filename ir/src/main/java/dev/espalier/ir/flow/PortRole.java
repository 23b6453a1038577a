package dev.espalier.ir.flow;

/// How values reach a port.
public enum PortRole {
  /// From one edge; a skipped source skips the node.
  VALUE,
  /// From one edge, one element of the source at a time; the node is in the source's scope.
  ELEMENT,
  /// From one or several exclusive edges, or empty.
  OPTIONAL,
  /// From whichever of several exclusive edges delivers.
  MERGE,
  /// From the first of several edges to deliver.
  RACE,
  /// From a scope: the list of its elements' values.
  COLLECT,
  /// From the failure of the source.
  ERROR
}
