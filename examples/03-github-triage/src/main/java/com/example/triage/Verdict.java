package com.example.triage;

import dev.espalier.Discriminator;
import dev.espalier.Property;
import java.util.Set;

/// What becomes of an event.
@Discriminator("verdict")
sealed interface Verdict {

  /// Somebody should look.
  ///
  /// @param repository where
  /// @param title at what
  /// @param labels what it is about
  /// @param priority how soon
  /// @param owner who
  @Property("triage")
  record Triage(
      String repository, String title, Set<Label> labels, Priority priority, String owner)
      implements Verdict {}

  /// Nobody need look.
  ///
  /// @param repository where
  /// @param reason why not
  @Property("dismissed")
  record Dismissed(String repository, String reason) implements Verdict {}
}
