package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Changes things over HTTP at the origin that `@At` names; paths and errors as in [HttpRead].
@Capability(
    effect = Effect.EFFECTFUL,
    determinism = Determinism.BEST_EFFORT,
    target = TargetKind.ORIGIN)
public interface HttpWrite {

  /// Returns the answer to a request with the given method, headers and body.
  HttpAnswer send(HttpMethod method, String path, Map<String, String> headers, byte[] body);

  /// Returns the answer to a `POST` of a JSON text.
  default HttpAnswer postJson(String path, String json) {
    return send(
        HttpMethod.POST,
        path,
        Map.of("Content-Type", "application/json"),
        json.getBytes(StandardCharsets.UTF_8));
  }
}
