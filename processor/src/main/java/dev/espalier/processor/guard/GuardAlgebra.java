package dev.espalier.processor.guard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Joins and merges guards.
public final class GuardAlgebra {

  /// More boxes than this are not simplified any further.
  private static final int MOST_TRIED = 1_024;

  private final IntFunction<CaseSet> all;

  /// Creates it for one flow.
  ///
  /// @param all tells the cases of a branch
  public GuardAlgebra(IntFunction<CaseSet> all) {
    this.all = all;
  }

  /// Returns the guard of what runs when both hold.
  public Guard and(Guard left, Guard right) {
    if (!left.isKnown() || !right.isKnown()) {
      return worse(left, right);
    }
    if (left.equals(right) || right.equals(Guard.ALWAYS)) {
      return left;
    }
    if (left.equals(Guard.ALWAYS)) {
      return right;
    }
    Sum sum = new Sum();
    for (Box a : left.boxes()) {
      for (Box b : right.boxes()) {
        @Nullable Box both = a.and(b);
        if (both != null && !sum.add(both)) {
          return Guard.TOO_COMPLEX;
        }
      }
    }
    return sum.guard(left, right);
  }

  /// Returns the guard of what runs when either holds.
  public Guard or(Guard left, Guard right) {
    if (!left.isKnown() || !right.isKnown()) {
      return worse(left, right);
    }
    if (left.equals(right)) {
      return left;
    }
    Sum sum = new Sum();
    for (Guard guard : List.of(left, right)) {
      for (Box box : guard.boxes()) {
        if (!sum.add(box)) {
          return Guard.TOO_COMPLEX;
        }
      }
    }
    return sum.guard(left, right);
  }

  /// Returns the guard of what runs when a branch took one of some cases.
  public Guard restrict(Guard guard, int branch, CaseSet cases) {
    return and(guard, new Guard(Guard.State.KNOWN, List.of(Box.of(branch, cases))));
  }

  /// Returns the guard without the conditions on other than some branches.
  public Guard only(Guard guard, IntPredicate kept) {
    if (!guard.isKnown()) {
      return guard;
    }
    Guard any = Guard.NEVER;
    for (Box box : guard.boxes()) {
      any = or(any, new Guard(Guard.State.KNOWN, List.of(box.only(kept))));
    }
    return any;
  }

  private static Guard worse(Guard left, Guard right) {
    boolean unknown = left.state() == Guard.State.UNKNOWN || right.state() == Guard.State.UNKNOWN;
    return unknown ? Guard.UNKNOWN : Guard.TOO_COMPLEX;
  }

  /// Boxes of which none implies another and no two could be one.
  private final class Sum {

    private final List<Box> boxes = new ArrayList<>();

    /// Adds a box; returns false if there are too many.
    boolean add(Box added) {
      @Nullable Box box = added;
      while (box != null) {
        box = place(box);
      }
      return boxes.size() <= MOST_TRIED;
    }

    /// Places a box; returns a larger one to place instead if it made one with another.
    private @Nullable Box place(Box box) {
      for (Box there : boxes) {
        if (box.implies(there)) {
          return null;
        }
      }
      for (Iterator<Box> placed = boxes.iterator(); placed.hasNext(); ) {
        if (placed.next().implies(box)) {
          placed.remove();
        }
      }
      for (int i = 0; i < boxes.size(); i++) {
        @Nullable Box union = boxes.get(i).union(box, all);
        if (union != null) {
          boxes.remove(i);
          return union;
        }
      }
      boxes.add(box);
      return null;
    }

    /// Returns one of the operands where the result is that one, so that equal guards are the same.
    Guard guard(Guard left, Guard right) {
      if (boxes.size() > Guard.MOST_BOXES) {
        return Guard.TOO_COMPLEX;
      }
      for (Guard operand : List.of(Guard.ALWAYS, left, right)) {
        if (isSame(operand.boxes())) {
          return operand;
        }
      }
      return new Guard(Guard.State.KNOWN, List.copyOf(boxes));
    }

    private boolean isSame(List<Box> others) {
      if (boxes.size() != others.size()) {
        return false;
      }
      for (int i = 0; i < boxes.size(); i++) {
        if (boxes.get(i) != others.get(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
