package dev.espalier.processor.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// A conjunction of branch conditions: each of some branches took one of some cases.
///
/// A linked list from the latest branch to the earliest. What a node adds to the box of a node
/// before it is put in front of that box and shares it, so that long chains of branches take linear
/// room, and comparing stops where two boxes share their rest.
public final class Box {

  /// The box without conditions.
  public static final Box TRUE = new Box(-1, CaseSet.NONE, null);

  private final int branch;
  private final CaseSet cases;
  private final @Nullable Box rest;

  private Box(int branch, CaseSet cases, @Nullable Box rest) {
    this.branch = branch;
    this.cases = cases;
    this.rest = rest;
  }

  /// A condition of a box.
  ///
  /// @param branch the branch's number; later branches have larger numbers
  /// @param cases the cases of which it took one
  public record Condition(int branch, CaseSet cases) {}

  /// Returns the box of one condition.
  public static Box of(int branch, CaseSet cases) {
    return new Box(branch, cases, TRUE);
  }

  /// Returns the conditions, the latest branch first.
  public List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    for (Box at = this; at.rest != null; at = at.rest) {
      conditions.add(new Condition(at.branch, at.cases));
    }
    return conditions;
  }

  /// Returns the box of both boxes' conditions, null if they contradict each other.
  @Nullable Box and(Box other) {
    List<Condition> front = new ArrayList<>();
    boolean isThis = true;
    boolean isOther = true;
    Box a = this;
    Box b = other;
    while (a != b && a != TRUE && b != TRUE) {
      CaseSet both = a.branch < b.branch ? b.cases : a.cases;
      if (a.branch == b.branch) {
        both = a.cases.and(b.cases);
        if (both.isEmpty()) {
          return null;
        }
      }
      front.add(new Condition(Math.max(a.branch, b.branch), both));
      isThis &= a.branch >= b.branch && both.equals(a.cases);
      isOther &= b.branch >= a.branch && both.equals(b.cases);
      Box passed = a;
      a = a.branch >= b.branch ? a.next() : a;
      b = b.branch >= passed.branch ? b.next() : b;
    }
    isThis &= b == TRUE || a == b;
    isOther &= a == TRUE || a == b;
    return isThis ? this : isOther ? other : prepend(front, a == TRUE ? b : a);
  }

  /// Returns the box without the conditions on other than some branches.
  Box only(IntPredicate kept) {
    List<Condition> front = new ArrayList<>();
    for (Condition condition : conditions()) {
      if (kept.test(condition.branch())) {
        front.add(condition);
      }
    }
    return prepend(front, TRUE);
  }

  /// Returns whether no run fulfils both boxes.
  boolean excludes(Box other) {
    Box a = this;
    Box b = other;
    while (a != b) {
      if (a.branch == b.branch) {
        if (a.cases.and(b.cases).isEmpty()) {
          return true;
        }
        a = a.next();
        b = b.next();
      } else if (a.branch > b.branch) {
        a = a.next();
      } else {
        b = b.next();
      }
    }
    return false;
  }

  /// Returns whether each run that fulfils this box fulfils the other one.
  public boolean implies(Box other) {
    Box a = this;
    Box b = other;
    while (a != b && b != TRUE) {
      if (a.branch < b.branch || (a.branch == b.branch && !a.cases.isWithin(b.cases))) {
        return false;
      }
      b = a.branch == b.branch ? b.next() : b;
      a = a.next();
    }
    return true;
  }

  /// Returns the one box of all runs that fulfil this or the other, null if there is none: they
  /// differ in the cases of one branch only.
  @Nullable Box union(Box other, IntFunction<CaseSet> all) {
    List<Condition> front = new ArrayList<>();
    boolean differs = false;
    Box a = this;
    Box b = other;
    while (a != b) {
      boolean same = a.cases.equals(b.cases);
      if (a.branch != b.branch || (!same && differs)) {
        return null;
      }
      CaseSet either = a.cases.or(b.cases);
      if (same || !either.equals(all.apply(a.branch))) {
        front.add(new Condition(a.branch, either));
      }
      differs |= !same;
      a = a.next();
      b = b.next();
    }
    return prepend(front, a);
  }

  /// Returns the cases of a branch that this allows, null for all.
  @Nullable CaseSet casesOf(int number) {
    Box at = this;
    while (at.branch > number) {
      at = at.next();
    }
    return at.branch == number ? at.cases : null;
  }

  private Box next() {
    return rest == null ? this : rest;
  }

  private static Box prepend(List<Condition> front, Box rest) {
    Box box = rest;
    for (Condition condition : front.reversed()) {
      box = new Box(condition.branch(), condition.cases(), box);
    }
    return box;
  }
}
