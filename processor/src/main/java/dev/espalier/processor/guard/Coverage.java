package dev.espalier.processor.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Finds the runs that fulfil none of some guards.
public final class Coverage {

  private static final int MOST_PIECES = 2_048;

  private final IntFunction<CaseSet> all;

  /// Creates it for one flow.
  ///
  /// @param all tells the cases of a branch
  public Coverage(IntFunction<CaseSet> all) {
    this.all = all;
  }

  /// Returns boxes of all runs that fulfil none of the guards; empty if there are too many to tell.
  ///
  /// A condition is split off after those of earlier branches, on which it depends, so each box
  /// returned says how its branches came to be reached.
  public Optional<List<Box>> uncovered(List<Guard> guards) {
    List<Box> left = List.of(Box.TRUE);
    for (Guard guard : guards) {
      for (Box box : guard.boxes()) {
        List<Box> next = new ArrayList<>();
        for (Box piece : left) {
          next.addAll(subtract(piece, box));
        }
        if (next.size() > MOST_PIECES) {
          return Optional.empty();
        }
        left = next;
      }
    }
    return Optional.of(left);
  }

  private List<Box> subtract(Box piece, Box box) {
    if (piece.excludes(box)) {
      return List.of(piece);
    }
    List<Box> rest = new ArrayList<>();
    Box inside = piece;
    for (Box.Condition condition : box.conditions().reversed()) {
      @Nullable CaseSet narrowed = inside.casesOf(condition.branch());
      CaseSet allowed = narrowed == null ? all.apply(condition.branch()) : narrowed;
      CaseSet outside = allowed.minus(condition.cases());
      if (!outside.isEmpty()) {
        add(rest, inside.and(Box.of(condition.branch(), outside)));
      }
      @Nullable Box within = inside.and(Box.of(condition.branch(), condition.cases()));
      if (within == null) {
        return rest;
      }
      inside = within;
    }
    return rest;
  }

  private static void add(List<Box> boxes, @Nullable Box box) {
    if (box != null) {
      boxes.add(box);
    }
  }
}
