package dev.espalier.runtime.app;

import dev.espalier.spi.Bindings;
import dev.espalier.spi.FlowCode;
import java.lang.reflect.InvocationTargetException;

/// Makes code of generated classes.
///
/// @param name the binary name of the generated class
/// @param loader loads it
record GeneratedCode(String name, ClassLoader loader) implements CodeMaker {

  static GeneratedCode of(String type, ClassLoader loader) {
    int dot = type.lastIndexOf('.') + 1;
    return new GeneratedCode(
        type.substring(0, dot) + type.substring(dot).replace('$', '_') + "_Flow", loader);
  }

  @Override
  public FlowCode make(Bindings bindings) throws ReflectiveOperationException {
    Class<?> type = Class.forName(name, true, loader);
    try {
      return (FlowCode) type.getConstructor(Bindings.class).newInstance(bindings);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof LinkageError cause) {
        throw cause;
      }
      throw e;
    }
  }
}
