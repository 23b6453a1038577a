package dev.espalier.runtime.app;

import dev.espalier.ir.flow.Flow;

/// A flow as it lies in an application.
///
/// @param origin where it was found, such as the path of a jar
/// @param type the binary name of the workflow class
/// @param flow the flow
/// @param code makes its code
public record FlowDocument(String origin, String type, Flow flow, CodeMaker code) {

  /// Returns whether a name means this flow: the flow's name, or the class's, simple or qualified.
  public boolean answersTo(String name) {
    return name.equals(flow.name())
        || name.equals(type)
        || name.equals(type.replace('$', '.'))
        || name.equals(simpleName());
  }

  /// Returns the simple name of the workflow class.
  public String simpleName() {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }
}
