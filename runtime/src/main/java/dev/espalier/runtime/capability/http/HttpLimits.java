package dev.espalier.runtime.capability.http;

import java.time.Duration;

/// How long and how large an answer may be.
///
/// @param connect the longest that connecting may take
/// @param total the longest that an exchange may take, redirects and body included
/// @param bodyBytes the largest body
/// @param redirects how many redirects are followed
public record HttpLimits(Duration connect, Duration total, long bodyBytes, int redirects) {

  /// Ten seconds to connect, a minute in all, 64 MiB, five redirects.
  public static final HttpLimits DEFAULT =
      new HttpLimits(Duration.ofSeconds(10), Duration.ofMinutes(1), 64L << 20, 5);
}
