package dev.espalier.runtime.plan;

import org.jspecify.annotations.Nullable;

/// Finds classes by the names that source code gives them, nested ones with dots.
final class ErrorTypes {

  private ErrorTypes() {}

  static @Nullable Class<?> find(String name, ClassLoader loader) {
    String candidate = name;
    while (true) {
      try {
        return Class.forName(candidate, false, loader);
      } catch (ClassNotFoundException e) {
        int dot = candidate.lastIndexOf('.');
        if (dot < 0) {
          return null;
        }
        candidate = candidate.substring(0, dot) + "$" + candidate.substring(dot + 1);
      }
    }
  }
}
