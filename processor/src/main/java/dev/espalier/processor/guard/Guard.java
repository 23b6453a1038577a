package dev.espalier.processor.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a node runs: any of some boxes holds.
///
/// @param state whether that is known
/// @param boxes the boxes, none for never
public record Guard(State state, List<Box> boxes) {

  /// The most boxes that a guard may have.
  public static final int MOST_BOXES = 64;

  /// It always runs.
  public static final Guard ALWAYS = new Guard(State.KNOWN, List.of(Box.TRUE));

  /// It never runs.
  public static final Guard NEVER = new Guard(State.KNOWN, List.of());

  /// Nothing can be said because of another fault, which is reported elsewhere.
  public static final Guard UNKNOWN = new Guard(State.UNKNOWN, List.of());

  /// It has too many boxes.
  public static final Guard TOO_COMPLEX = new Guard(State.TOO_COMPLEX, List.of());

  /// Whether a guard is known.
  public enum State {
    /// It is.
    KNOWN,
    /// It is not, because of another fault.
    UNKNOWN,
    /// It is not, because it has too many boxes.
    TOO_COMPLEX
  }

  /// Written out, since linking what the compiler generates takes milliseconds in a cold javac.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Guard guard && state == guard.state && boxes.equals(guard.boxes);
  }

  @Override
  public int hashCode() {
    return 31 * state.hashCode() + boxes.hashCode();
  }

  /// Returns whether it is known.
  public boolean isKnown() {
    return state == State.KNOWN;
  }

  /// Returns whether it is known that no box ever holds.
  public boolean isNever() {
    return isKnown() && boxes.isEmpty();
  }

  /// Returns whether it is known that it holds in every run.
  public boolean isAlways() {
    return isKnown() && boxes.contains(Box.TRUE);
  }

  /// Returns whether no run fulfils both guards; each pair of boxes disagrees on some branch.
  public boolean excludes(Guard other) {
    for (Box box : boxes) {
      for (Box there : other.boxes) {
        if (!box.excludes(there)) {
          return false;
        }
      }
    }
    return true;
  }

  /// Returns whether each run that fulfils this fulfils the other one, as far as single boxes show.
  public boolean implies(Guard other) {
    return equals(other) || boxes.stream().allMatch(a -> other.boxes.stream().anyMatch(a::implies));
  }
}
