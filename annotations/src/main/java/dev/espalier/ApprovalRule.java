package dev.espalier;

/// How many votes decide an [Approval].
public enum ApprovalRule {
  /// The first vote decides.
  ANY,
  /// More than half of the voters.
  MAJORITY,
  /// At least two thirds of the voters.
  TWO_THIRDS,
  /// Every voter must agree.
  ALL
}
