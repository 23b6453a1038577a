package dev.espalier.processor.read;

import dev.espalier.Cached;
import dev.espalier.CircuitBreaker;
import dev.espalier.Concurrency;
import dev.espalier.Delay;
import dev.espalier.Idempotent;
import dev.espalier.RateLimit;
import dev.espalier.Repeat;
import dev.espalier.Retry;
import dev.espalier.Timeout;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Policies;
import dev.espalier.processor.form.DurationReader;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.model.PolicyModel.Declared;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Mirror;
import dev.espalier.processor.source.Mirrors;
import dev.espalier.processor.type.TypeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Reads the policies of a node method. One with a duration that cannot be read counts as absent,
/// for that is what has to be mended first.
final class PolicyReader {

  private static final int MOST = 1_000_000;

  private final DurationReader durations;
  private final Findings findings;

  PolicyReader(Findings findings) {
    this.durations = new DurationReader(findings);
    this.findings = findings;
  }

  PolicyModel read(Mirrors mirrors) {
    Mirror delay = mirrors.find(Delay.class);
    Mirror timeout = mirrors.find(Timeout.class);
    Mirror retry = mirrors.find(Retry.class);
    Mirror rateLimit = mirrors.find(RateLimit.class);
    Mirror circuitBreaker = mirrors.find(CircuitBreaker.class);
    Mirror concurrency = mirrors.find(Concurrency.class);
    Mirror cached = mirrors.find(Cached.class);
    Mirror repeat = mirrors.find(Repeat.class);
    Mirror idempotent = mirrors.find(Idempotent.class);
    return new PolicyModel(
        delay == null ? null : duration(delay),
        timeout == null ? null : duration(timeout),
        retry == null ? null : retry(retry),
        rateLimit == null ? null : rateLimit(rateLimit),
        circuitBreaker == null ? null : circuitBreaker(circuitBreaker),
        concurrency == null ? null : concurrency(concurrency),
        cached == null ? null : cache(cached),
        repeat == null ? null : repeat(repeat),
        idempotent == null ? null : key(idempotent));
  }

  private @Nullable Declared<Duration> duration(Mirror mirror) {
    Duration length = durations.required(mirror, "value").orElse(null);
    return length == null ? null : declared(length, mirror, "value");
  }

  private PolicyModel.@Nullable Retry retry(Mirror mirror) {
    int attempts = attempts(mirror);
    double multiplier = multiplier(mirror);
    double jitter = jitter(mirror);
    Duration backoff = durations.required(mirror, "backoff").orElse(null);
    Duration maxBackoff = durations.optional(mirror, "maxBackoff").orElse(null);
    Duration budget = durations.optional(mirror, "budget").orElse(null);
    if (backoff == null) {
      return null;
    }
    List<TypeMirror> retryOn = mirror.types("retryOn");
    List<TypeMirror> abortOn = mirror.types("abortOn");
    Policies.Retry retry =
        new Policies.Retry(
            attempts,
            backoff,
            multiplier,
            maxBackoff,
            jitter,
            names(retryOn),
            names(abortOn),
            budget);
    return new PolicyModel.Retry(
        declared(retry, mirror, "maxBackoff", "budget", "retryOn", "abortOn"), retryOn, abortOn);
  }

  private int attempts(Mirror mirror) {
    int attempts = mirror.number("maxAttempts");
    if (attempts < 2) {
      findings.add(
          DiagnosticCode.RETRY102,
          mirror.spot("maxAttempts"),
          "%d %s no retry".formatted(attempts, attempts == 1 ? "attempt is" : "attempts are"),
          "give the attempts in all, at least 2, or drop @Retry");
    }
    return attempts;
  }

  private double multiplier(Mirror mirror) {
    double multiplier = mirror.decimal("multiplier");
    if (multiplier >= 1 && Double.isFinite(multiplier)) {
      return multiplier;
    }
    findings.add(
        DiagnosticCode.RETRY102,
        mirror.spot("multiplier"),
        "a multiplier of %s makes no wait longer".formatted(multiplier),
        "give 1 for waits of one length, or more");
    return 1;
  }

  private double jitter(Mirror mirror) {
    double jitter = mirror.decimal("jitter");
    if (jitter >= 0 && jitter <= 1) {
      return jitter;
    }
    findings.add(
        DiagnosticCode.RETRY102,
        mirror.spot("jitter"),
        "a jitter of %s is no part of a wait".formatted(jitter),
        "give a number from 0 to 1, such as 0.2");
    return 0;
  }

  private static List<String> names(List<TypeMirror> types) {
    List<String> names = new ArrayList<>();
    for (TypeMirror type : types) {
      names.add(TypeText.qualified(type));
    }
    return names;
  }

  private @Nullable Declared<Policies.RateLimit> rateLimit(Mirror mirror) {
    int permits = within(mirror, "permits", MOST);
    Duration per = durations.required(mirror, "per").orElse(null);
    Duration maxWait = durations.optional(mirror, "maxWait").orElse(null);
    return per == null
        ? null
        : declared(new Policies.RateLimit(permits, per, maxWait), mirror, "maxWait");
  }

  private @Nullable Declared<Policies.CircuitBreaker> circuitBreaker(Mirror mirror) {
    int rate = within(mirror, "failureRate", 100);
    int window = within(mirror, "window", MOST);
    int minimum = mirror.number("minimumCalls");
    if (mirror.isWritten("minimumCalls")) {
      minimum = within(mirror, "minimumCalls", window);
    } else {
      minimum = Math.min(minimum, window);
    }
    int trial = within(mirror, "halfOpenCalls", MOST);
    Duration openFor = durations.required(mirror, "openFor").orElse(null);
    return openFor == null
        ? null
        : declared(
            new Policies.CircuitBreaker(rate, window, minimum, openFor, trial), mirror, "openFor");
  }

  private Declared<Policies.Concurrency> concurrency(Mirror mirror) {
    int max = within(mirror, "max", Integer.MAX_VALUE);
    Duration maxWait = durations.optional(mirror, "maxWait").orElse(null);
    return declared(new Policies.Concurrency(max, maxWait), mirror, "maxWait");
  }

  private PolicyModel.@Nullable Cache cache(Mirror mirror) {
    int size = within(mirror, "maxSize", Integer.MAX_VALUE);
    Duration ttl = durations.required(mirror, "ttl").orElse(null);
    List<Reference> paths = Reference.list(mirror, "key");
    List<String> key = new ArrayList<>();
    for (Reference path : paths) {
      key.add(path.name());
    }
    return ttl == null
        ? null
        : new PolicyModel.Cache(declared(new Policies.Cache(ttl, size, key), mirror, "key"), paths);
  }

  private PolicyModel.Repeat repeat(Mirror mirror) {
    int calls = mirror.number("maxIterations");
    if (calls < 2) {
      findings.add(
          DiagnosticCode.CTRL116,
          mirror.spot("maxIterations"),
          "%d %s no repetition".formatted(calls, calls == 1 ? "call is" : "calls are"),
          "give the calls at most, at least 2, or drop @Repeat");
    }
    Duration delay = durations.optional(mirror, "delay").orElse(null);
    return new PolicyModel.Repeat(calls, delay, mirror.spot());
  }

  private PolicyModel.Key key(Mirror mirror) {
    if (mirror.list("key").isEmpty()) {
      findings.add(
          DiagnosticCode.IDEM101,
          mirror.spot("key"),
          "a key without paths is the same for every run",
          "name what tells one effect from another, such as key = \"order.id\"");
    }
    return new PolicyModel.Key(Reference.list(mirror, "key"), mirror.spot());
  }

  /// Returns a number that is at least 1; 1 after reporting another.
  private int within(Mirror mirror, String member, int most) {
    int number = mirror.number(member);
    if (number >= 1 && number <= most) {
      return number;
    }
    findings.add(
        DiagnosticCode.CTRL117,
        mirror.spot(member),
        "@%s with %s = %d".formatted(mirror.name(), member, number),
        most == Integer.MAX_VALUE ? "give at least 1" : "give a number from 1 to " + most);
    return 1;
  }

  private static <T> Declared<T> declared(T value, Mirror mirror, String... members) {
    Map<String, Spot> spots = new HashMap<>();
    for (String member : members) {
      spots.put(member, mirror.spot(member));
    }
    return new Declared<>(value, mirror.spot(), spots);
  }
}
