package dev.espalier.processor.check.control;

import static java.util.stream.Collectors.joining;

import dev.espalier.processor.graph.RunGuards;
import dev.espalier.processor.guard.Box;
import dev.espalier.processor.guard.CaseSet;
import dev.espalier.processor.guard.Guard;
import java.util.ArrayList;
import java.util.List;

/// Conditions in words.
final class Conditions {

  private static final int MOST = 3;

  private Conditions() {}

  /// Returns the boxes of a guard in words, such as `assess gives Approved or Rejected`.
  static String text(RunGuards guards, Guard guard) {
    String shown =
        guard.boxes().stream().limit(MOST).map(box -> text(guards, box)).collect(joining(", or "));
    return guard.boxes().size() > MOST ? shown + ", and so on" : shown;
  }

  /// Returns the conditions of a box in words; those that the others imply are left out.
  static String text(RunGuards guards, Box box) {
    List<Box.Condition> conditions = own(guards, box);
    return conditions.isEmpty()
        ? "always"
        : conditions.reversed().stream()
            .map(condition -> text(guards, condition.branch(), condition.cases()))
            .collect(joining(" and "));
  }

  /// Returns the conditions that no other one implies: that a node took a case says that it ran.
  static List<Box.Condition> own(RunGuards guards, Box box) {
    List<Box.Condition> own = new ArrayList<>();
    for (Box.Condition condition : box.conditions()) {
      Box alone = Box.of(condition.branch(), condition.cases());
      boolean implied =
          own.stream()
              .map(later -> guards.of(guards.vertex(later.branch()).index()))
              .anyMatch(guard -> guard.boxes().stream().allMatch(reach -> reach.implies(alone)));
      if (!implied) {
        own.add(condition);
      }
    }
    return own;
  }

  private static String text(RunGuards guards, int branch, CaseSet cases) {
    List<String> names = guards.names(branch, cases);
    String node = guards.vertex(branch).isInput() ? "the input" : guards.vertex(branch).id();
    String verb = guards.vertex(branch).isInput() ? " is " : " gives ";
    String given =
        names.stream()
            .filter(name -> !name.startsWith("failed:"))
            .map(name -> name.equals("value") ? "a value" : name)
            .collect(joining(" or "));
    String failed =
        names.stream()
            .filter(name -> name.startsWith("failed:"))
            .map(name -> name.substring("failed:".length()))
            .collect(joining(" or "));
    if (failed.isEmpty()) {
      return node + verb + given;
    }
    String fails = "fails with " + failed;
    return given.isEmpty() ? node + " " + fails : node + verb + given + " or " + fails;
  }
}
