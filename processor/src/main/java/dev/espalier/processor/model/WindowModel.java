package dev.espalier.processor.model;

import dev.espalier.LateElements;
import dev.espalier.ir.flow.Windows;
import dev.espalier.processor.report.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A `@Window` as declared.
///
/// @param opening how the scope over the windows runs
/// @param declared the windows
/// @param late what becomes of late elements
/// @param paths where each property path stands, that to the event time first
/// @param members where its members are said, those that are written
public record WindowModel(
    FanOut opening,
    Windows declared,
    LateElements late,
    List<Reference> paths,
    Map<String, Spot> members) {

  /// Returns whether elements say themselves when they happened.
  public boolean byEvent() {
    return declared.eventTime() != null;
  }

  /// Returns the path to the event time, null for none.
  public @Nullable Reference eventTime() {
    return byEvent() ? paths.getFirst() : null;
  }

  /// Returns the paths of the key.
  public List<Reference> key() {
    return new ArrayList<>(paths.subList(byEvent() ? 1 : 0, paths.size()));
  }

  /// Returns where a member is said; the annotation if it is not written.
  public Spot at(String member) {
    return members.getOrDefault(member, opening.spot());
  }
}
