package dev.espalier.runtime.bind;

import java.util.Optional;

/// Gives nodes the capabilities that they declare.
///
/// An engine asks once for each capability parameter of each node, when the flow is opened; the
/// answer serves all runs and must be safe for use by several threads. A node sees only the
/// interface that it declared: an answer that implements further capabilities is narrowed by the
/// engine.
@FunctionalInterface
public interface CapabilityProvider {

  /// Returns an instance of the requested capability, or empty if this provider has none.
  ///
  /// @throws RuntimeException if it cannot be had, such as a target that cannot be read; the
  ///   message becomes part of the diagnostic
  Optional<Object> provide(CapabilityRequest request);
}
