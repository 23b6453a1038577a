package dev.espalier.processor.read;

import static java.util.stream.Collectors.joining;

import dev.espalier.Compensates;
import dev.espalier.Node;
import dev.espalier.OnError;
import dev.espalier.Output;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.source.Mirror;
import dev.espalier.processor.source.Mirrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The annotations that make a method a node, and which of them go together: at most one says who
/// implements an abstract method, and `@Node` says nothing that another one does not.
///
/// @param all in the order in which they are written
record Kinds(List<Mirror> all) {

  /// Who implements an abstract method.
  static final Set<String> IMPLEMENTERS =
      Set.of("Use", "Subflow", "Wasm", "Python", "Await", "Approval");

  private static final Set<String> PARTS = Set.of("Node", "Output", "OnError", "Compensates");

  /// What only a node can carry.
  private static final Set<String> MODIFIERS =
      Set.of(
          "After",
          "When",
          "All",
          "Delay",
          "Timeout",
          "Retry",
          "RateLimit",
          "CircuitBreaker",
          "Concurrency",
          "Cached",
          "Repeat",
          "Idempotent",
          "Ignored");

  static Kinds of(Mirrors mirrors) {
    List<Mirror> kinds = new ArrayList<>();
    for (Mirror mirror : mirrors.all()) {
      if (isKind(mirror.name())) {
        kinds.add(mirror);
      }
    }
    return new Kinds(List.copyOf(kinds));
  }

  static boolean isKind(String annotation) {
    return PARTS.contains(annotation) || IMPLEMENTERS.contains(annotation);
  }

  /// Returns the annotations on a method that mean nothing unless it is a node.
  static List<Mirror> modifiers(Mirrors mirrors) {
    return mirrors.among(MODIFIERS);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  Optional<Mirror> implementer() {
    List<Mirror> implementers = implementers();
    return implementers.isEmpty() ? Optional.empty() : Optional.of(implementers.getFirst());
  }

  /// Returns the first value of a member that is written in any of them.
  Optional<Mirror> saying(String member) {
    for (Mirror mirror : all) {
      if (mirror.isWritten(member)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /// Returns what is wrong with the combination.
  Optional<Finding> conflict() {
    List<Mirror> implementers = implementers();
    if (implementers.size() > 1) {
      return Optional.of(
          finding(implementers.get(1), names(implementers) + " each say who implements it")
              .fix("keep one of them"));
    }
    Optional<Mirror> node = get(Node.class.getSimpleName());
    if (node.isPresent() && all.size() > 1) {
      String other = "@" + without(node.get()).getFirst().name();
      return Optional.of(
          finding(node.get(), "@Node says nothing beside " + other).fix("drop @Node"));
    }
    return get(Compensates.class.getSimpleName())
        .flatMap(
            compensates ->
                get(OnError.class.getSimpleName())
                    .or(() -> get(Output.class.getSimpleName()))
                    .map(
                        other ->
                            finding(other, "@%s on a compensation".formatted(other.name()))
                                .because("a compensation runs after the run has failed")
                                .fix("use two methods")));
  }

  private Optional<Mirror> get(String name) {
    for (Mirror mirror : all) {
      if (mirror.name().equals(name)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  private List<Mirror> implementers() {
    List<Mirror> implementers = new ArrayList<>();
    for (Mirror mirror : all) {
      if (IMPLEMENTERS.contains(mirror.name())) {
        implementers.add(mirror);
      }
    }
    return implementers;
  }

  private List<Mirror> without(Mirror mirror) {
    return all.stream().filter(other -> other != mirror).toList();
  }

  private static String names(List<Mirror> mirrors) {
    return mirrors.stream().map(mirror -> "@" + mirror.name()).collect(joining(" and "));
  }

  private static Finding finding(Mirror mirror, String message) {
    return Finding.of(DiagnosticCode.DAG108, mirror.spot(), message);
  }
}
