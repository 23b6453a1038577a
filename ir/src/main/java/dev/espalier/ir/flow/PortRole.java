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
  ERROR,
  /// From a scope: the list of those of its elements' values that are in one window; the node is in
  /// the scope over the windows.
  WINDOW,
  /// From what came too late for the windows of the source, one element at a time; the node is in
  /// the scope over them.
  LATE
}
