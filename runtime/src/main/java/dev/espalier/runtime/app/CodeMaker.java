package dev.espalier.runtime.app;

import dev.espalier.spi.Bindings;
import dev.espalier.spi.FlowCode;

/// Makes the code of a flow.
@FunctionalInterface
public interface CodeMaker {

  /// Returns the code, with the objects it runs on.
  ///
  /// @throws ReflectiveOperationException if there is no such code, or it cannot be made
  FlowCode make(Bindings bindings) throws ReflectiveOperationException;
}
