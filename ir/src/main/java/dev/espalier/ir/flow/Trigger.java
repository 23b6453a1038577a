package dev.espalier.ir.flow;

import dev.espalier.HttpMethod;

/// What starts runs of a flow, by kind.
public sealed interface Trigger {

  /// An HTTP request.
  ///
  /// @param method the request's method
  /// @param path the path template
  record Http(HttpMethod method, String path) implements Trigger {}
}
