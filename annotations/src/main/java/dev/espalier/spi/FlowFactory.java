package dev.espalier.spi;

import java.util.Optional;

/// Provides constructor arguments of workflows where no program can bind them, as under the command
/// line. Found by [java.util.ServiceLoader] in the application's jars.
public interface FlowFactory {

  /// Returns an object of the given type, or empty if this factory has none.
  <T> Optional<T> create(Class<T> type);
}
