package dev.espalier;

import java.time.Instant;
import java.util.List;

/// What became of an [Approval]; in JSON, `decision` tells which case it is.
///
/// @param <T> the type of what was voted on
@Discriminator("decision")
public sealed interface Decision<T> {

  /// A vote.
  ///
  /// @param voter who voted
  /// @param granted whether the voter agreed
  /// @param at when
  record Vote(String voter, boolean granted, Instant at) {}

  /// The request was granted.
  ///
  /// @param request what was voted on
  /// @param votes the votes that decided
  /// @param <T> the type of the request
  record Granted<T>(T request, List<Vote> votes) implements Decision<T> {}

  /// The request was denied.
  ///
  /// @param request what was voted on
  /// @param votes the votes that decided
  /// @param <T> the type of the request
  record Denied<T>(T request, List<Vote> votes) implements Decision<T> {}

  /// No decision was reached in time.
  ///
  /// @param request what was voted on
  /// @param votes the votes until then
  /// @param <T> the type of the request
  record Expired<T>(T request, List<Vote> votes) implements Decision<T> {}
}
