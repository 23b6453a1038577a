package com.example.triage;

import com.example.triage.Event.Association;
import java.util.Optional;
import java.util.Set;

/// What an event is about, whichever event it was.
///
/// @param kind what sort of thing it is about
/// @param action what happened to it
/// @param title its title
/// @param text its text, possibly empty
/// @param repository the repository's full name
/// @param maintainer the login of the repository's owner
/// @param bot whether a program did it
/// @param newcomer whether somebody did it who has not been around before
record Topic(
    Kind kind,
    String action,
    String title,
    String text,
    String repository,
    String maintainer,
    boolean bot,
    boolean newcomer) {

  /// A sort of thing, with what calls for somebody's attention when it happens to it.
  enum Kind {
    ISSUE("opened", "edited", "reopened", "transferred"),
    COMMENT("created", "edited"),
    PULL_REQUEST("opened", "edited", "reopened", "ready_for_review", "synchronize"),
    REVIEW("changes_requested", "commented"),
    PUSH("forced"),
    RELEASE("published", "prereleased"),
    BUILD("failure", "timed_out", "action_required"),
    STAR();

    private final Set<String> calls;

    Kind(String... calls) {
      this.calls = Set.of(calls);
    }

    boolean callsFor(String action) {
      return calls.contains(action);
    }
  }

  static Topic of(Event event, Kind kind, String action, String title, Optional<String> text) {
    return new Topic(
        kind,
        action,
        title,
        text.orElse(""),
        event.repository().name(),
        event.repository().owner().login(),
        event.sender().isBot(),
        false);
  }

  Topic by(Association association) {
    var first =
        switch (association) {
          case FIRST_TIMER, FIRST_TIME_CONTRIBUTOR, NONE -> true;
          case OWNER, MEMBER, COLLABORATOR, CONTRIBUTOR, MANNEQUIN -> false;
        };
    return new Topic(kind, action, title, text, repository, maintainer, bot, first);
  }

  boolean calls() {
    return !bot && kind.callsFor(action);
  }
}
