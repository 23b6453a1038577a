package dev.espalier.ir.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One comparison of a producer with a consumer. Pairs that must all fit wait in a queue, so that
/// long chains of types need no stack; a pair of names that was met before is taken to fit, as its
/// first meeting decides. Alternatives are tried by comparisons of their own, as deep as
/// [#MOST_NESTED]; [#MOST_STEPS] bounds the whole.
final class FitCheck {

  /// How many mismatches are kept.
  static final int MOST = 20;

  private static final int MOST_NESTED = 50;
  private static final int MOST_STEPS = 200_000;

  private final Map<String, Schema> given;
  private final Map<String, Schema> taken;
  private final Set<List<String>> assumed;
  private final int nesting;
  private final int[] steps;
  private final Deque<Pair> open = new ArrayDeque<>();
  private final List<Mismatch> found = new ArrayList<>();

  FitCheck(Map<String, Schema> given, Map<String, Schema> taken) {
    this(given, taken, Set.of(), 0, new int[1]);
  }

  private FitCheck(
      Map<String, Schema> given,
      Map<String, Schema> taken,
      Set<List<String>> assumed,
      int nesting,
      int[] steps) {
    this.given = given;
    this.taken = taken;
    this.assumed = new HashSet<>(assumed);
    this.nesting = nesting;
    this.steps = steps;
  }

  /// A producer's and a consumer's schema at one place.
  private record Pair(Schema producer, Schema consumer, String path) {}

  List<Mismatch> run(Schema producer, Schema consumer) {
    need(producer, consumer, "");
    while (!open.isEmpty() && found.size() < MOST) {
      Pair pair = open.pop();
      if (steps[0]++ > MOST_STEPS || nesting > MOST_NESTED) {
        found.add(new Mismatch(pair.path, "the types are too deeply nested to be compared"));
        break;
      }
      compare(pair);
    }
    return List.copyOf(found);
  }

  /// Demands that one schema fits another.
  void need(Schema producer, Schema consumer, String path) {
    open.add(new Pair(producer, consumer, path));
  }

  void mismatch(String path, String reason) {
    found.add(new Mismatch(path, reason));
  }

  void differ(Schema producer, Schema consumer, String path) {
    mismatch(
        path,
        "producer gives "
            + SchemaWords.of(producer)
            + ", consumer takes "
            + SchemaWords.of(consumer));
  }

  /// Returns whether one schema fits another, without demanding it.
  boolean fits(Schema producer, Schema consumer) {
    steps[0] += assumed.size(); // They are copied.
    return new FitCheck(given, taken, assumed, nesting + 1, steps)
        .run(producer, consumer)
        .isEmpty();
  }

  /// Returns a producer's schema with its name resolved.
  Schema producer(Schema schema) {
    return resolve(schema, given);
  }

  private void compare(Pair pair) {
    if (pair.producer instanceof Schema.Ref from
        && pair.consumer instanceof Schema.Ref to
        && !assumed.add(List.of(from.name(), to.name()))) {
      return;
    }
    Schema producer = resolve(pair.producer, given);
    Schema consumer = resolve(pair.consumer, taken);
    switch (consumer) {
      case Schema.Any _ -> {}
      case Schema.OrNull orNull ->
          need(
              producer instanceof Schema.OrNull both ? both.schema() : producer,
              orNull.schema(),
              pair.path);
      case Schema.OneOf oneOf -> new FitCases(this, oneOf).check(producer, pair.path);
      default -> from(producer, consumer, pair.path);
    }
  }

  private void from(Schema producer, Schema consumer, String path) {
    switch (producer) {
      case Schema.OrNull orNull -> {
        mismatch(path, "producer may give null, consumer takes " + SchemaWords.of(consumer));
        need(orNull.schema(), consumer, path);
      }
      case Schema.OneOf oneOf -> {
        for (Schema each : FitCases.given(this, oneOf)) {
          need(each, consumer, path);
        }
      }
      default -> plain(producer, consumer, path);
    }
  }

  private void plain(Schema producer, Schema consumer, String path) {
    switch (consumer) {
      case Schema.Array to when producer instanceof Schema.Array from -> {
        if (to.unique() && !from.unique()) {
          differ(from, to, path);
        }
        need(from.items(), to.items(), path + "/*");
      }
      case Schema.Dictionary to when producer instanceof Schema.Dictionary from ->
          need(from.values(), to.values(), path + "/*");
      case Schema.Dictionary to when producer instanceof Schema.Struct from -> {
        for (Map.Entry<String, Schema.Property> each : from.properties().entrySet()) {
          need(each.getValue().schema(), to.values(), path + "/" + each.getKey());
        }
      }
      case Schema.Struct to when producer instanceof Schema.Struct from ->
          FitProperties.check(this, from, to, path);
      case Schema.Struct to when producer instanceof Schema.Dictionary from ->
          FitProperties.check(this, from, to, path);
      default -> {
        if (!FitScalars.fits(producer, consumer)) {
          differ(producer, consumer, path);
        }
      }
    }
  }

  private static Schema resolve(Schema schema, Map<String, Schema> named) {
    Set<String> seen = new HashSet<>();
    Schema resolved = schema;
    while (resolved instanceof Schema.Ref ref) {
      Schema target = named.get(ref.name());
      resolved = target == null || !seen.add(ref.name()) ? new Schema.Any() : target;
    }
    return resolved;
  }
}
