package dev.espalier.spi;

import org.jspecify.annotations.Nullable;

/// Gives generated code the constructor arguments of workflow and node classes.
public interface Bindings {

  /// Returns the object bound for a constructor parameter.
  ///
  /// @throws RuntimeException if nothing is bound for that type
  <T> T object(Class<T> type, String owner, String parameter);

  /// Returns a secret as `String` or `char[]`.
  <T> T secret(String name, Class<T> type);

  /// Returns a setting converted to the given type; a null fallback makes it required.
  <T> T setting(String name, Class<T> type, @Nullable String fallback);
}
