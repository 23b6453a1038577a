package dev.espalier.runtime.cli.trace;

import dev.espalier.ir.json.JsonOut;
import dev.espalier.runtime.policy.PolicyEvents.CircuitState;
import dev.espalier.runtime.policy.PolicyEvents.Wait;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/// What policies did to one execution of a node.
final class Governed {

  private final Map<Wait, Long> waits = new EnumMap<>(Wait.class);
  private int retries;
  private int repetitions;
  private boolean kept;
  private String circuit = "";

  void retried() {
    retries++;
  }

  void repeated() {
    repetitions++;
  }

  void waited(Wait what, long nanos) {
    waits.merge(what, nanos, Long::sum);
  }

  void kept() {
    kept = true;
  }

  void circuit(CircuitState state) {
    circuit =
        switch (state) {
          case CLOSED -> "closed";
          case HALF_OPEN -> "on trial";
          case OPEN -> "opened";
        };
  }

  /// Returns all of it in words.
  String text() {
    StringJoiner parts = new StringJoiner(", ");
    if (kept) {
      parts.add("result was kept");
    }
    if (retries > 0) {
      parts.add(retries == 1 ? "1 retry" : retries + " retries");
    }
    if (repetitions > 0) {
      parts.add(repetitions == 1 ? "1 repetition" : repetitions + " repetitions");
    }
    waits.forEach((what, nanos) -> parts.add("waited " + Span.of(nanos) + " for " + words(what)));
    if (!circuit.isEmpty()) {
      parts.add("circuit breaker " + circuit);
    }
    return parts.toString();
  }

  private static String words(Wait what) {
    return switch (what) {
      case BACKOFF -> "the next attempt";
      case REPETITION -> "the next repetition";
      case RATE_LIMIT -> "its rate limit";
      case CONCURRENCY -> "its turn";
      case SHARED_RESULT -> "another's result";
    };
  }

  /// Writes all of it as members of an object.
  void write(JsonOut out) {
    number(out, "retries", retries);
    number(out, "repetitions", repetitions);
    if (kept) {
      out.put("kept", true);
    }
    if (!waits.isEmpty()) {
      out.key("waitedMicros").open();
      waits.forEach((what, nanos) -> out.key(what.tag()).literal(Long.toString(nanos / 1000)));
      out.close();
    }
    if (!circuit.isEmpty()) {
      out.put("circuit", circuit);
    }
  }

  private static void number(JsonOut out, String key, int number) {
    if (number > 0) {
      out.key(key).literal(Integer.toString(number));
    }
  }
}
