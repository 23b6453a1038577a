package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import java.util.Map;

/// Reads over HTTP from the origin that `@At` names.
///
/// Paths are relative to that origin and start with `/`; without a target the full URL is given.
/// Every status is returned, not thrown; failing to get an answer throws
/// [java.io.UncheckedIOException].
@Capability(
    effect = Effect.READ_ONLY,
    determinism = Determinism.BEST_EFFORT,
    target = TargetKind.ORIGIN)
public interface HttpRead {

  /// Returns the answer to a `GET`.
  default HttpAnswer get(String path) {
    return get(path, Map.of());
  }

  /// Returns the answer to a `GET` with the given headers.
  HttpAnswer get(String path, Map<String, String> headers);

  /// Returns the answer to a `HEAD`; its body is empty.
  HttpAnswer head(String path, Map<String, String> headers);

  /// Returns the answer to a `POST` that only asks, as GraphQL and search services use it.
  HttpAnswer query(String path, String contentType, byte[] body);
}
