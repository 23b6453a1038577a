package dev.espalier.ir.flow;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a node's execution is governed; each part is null where not declared.
///
/// @param delay how long the node waits after its ports have values
/// @param retry how it is tried again
/// @param idempotencyKey the property paths that make its effect happen at most once, empty for
///   none
/// @param compensates the id of the node whose effect it takes back
public record Policies(
    @Nullable Duration delay,
    @Nullable Retry retry,
    List<String> idempotencyKey,
    @Nullable String compensates) {

  /// No policy at all.
  public static final Policies NONE = new Policies(null, null, List.of(), null);

  /// How a failed node is tried again.
  ///
  /// @param maxAttempts the attempts in all
  /// @param backoff the wait before the second attempt
  public record Retry(int maxAttempts, Duration backoff) {}
}
