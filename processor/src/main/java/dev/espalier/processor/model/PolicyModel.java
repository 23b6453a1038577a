package dev.espalier.processor.model;

import dev.espalier.processor.report.Spot;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The policies of a node as declared; null where there is none.
///
/// @param delay how late it starts
/// @param retry how it is tried again
/// @param key what makes its effect happen at most once
public record PolicyModel(@Nullable Delay delay, @Nullable Retry retry, @Nullable Key key) {

  /// No policy at all.
  public static final PolicyModel NONE = new PolicyModel(null, null, null);

  /// A `@Delay`.
  ///
  /// @param length how long
  /// @param spot where it is said
  public record Delay(Duration length, Spot spot) {}

  /// A `@Retry`.
  ///
  /// @param maxAttempts the attempts in all
  /// @param backoff the wait before the second attempt
  /// @param spot the annotation
  public record Retry(int maxAttempts, Duration backoff, Spot spot) {}

  /// An `@Idempotent`.
  ///
  /// @param paths the property paths
  /// @param spot the annotation
  public record Key(List<Reference> paths, Spot spot) {}

  /// Returns these with those of another where this has none.
  public PolicyModel or(PolicyModel other) {
    return new PolicyModel(
        delay == null ? other.delay : delay,
        retry == null ? other.retry : retry,
        key == null ? other.key : key);
  }
}
