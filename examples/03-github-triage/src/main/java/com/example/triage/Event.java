package com.example.triage;

import dev.espalier.Property;
import java.util.List;
import java.util.Optional;

/// A webhook body as GitHub sends it, as far as triage needs it:
/// <https://docs.github.com/webhooks/webhook-events-and-payloads>.
///
/// Bodies do not say which event they are; they differ by the properties that they have.
public sealed interface Event {

  /// The repository that it happened in.
  Repository repository();

  /// Who made it happen.
  Account sender();

  /// Something about an issue.
  record IssueEvent(String action, Issue issue, Repository repository, Account sender)
      implements Event {}

  /// Something about a comment on an issue or a pull request.
  record CommentEvent(
      String action, Issue issue, Comment comment, Repository repository, Account sender)
      implements Event {}

  /// Something about a pull request.
  record PullRequestEvent(
      String action,
      int number,
      @Property("pull_request") PullRequest pullRequest,
      Repository repository,
      Account sender)
      implements Event {}

  /// Something about a review of a pull request.
  record ReviewEvent(
      String action,
      Review review,
      @Property("pull_request") PullRequest pullRequest,
      Repository repository,
      Account sender)
      implements Event {}

  /// Commits that were pushed to a branch, or a branch or tag that was made or deleted.
  record PushEvent(
      String ref,
      boolean deleted,
      boolean forced,
      List<Commit> commits,
      Repository repository,
      Account sender)
      implements Event {}

  /// Something about a release.
  record ReleaseEvent(String action, Release release, Repository repository, Account sender)
      implements Event {}

  /// Something about a run of a build.
  record BuildEvent(
      String action,
      @Property("workflow_run") Build build,
      Repository repository,
      Account sender)
      implements Event {}

  /// A star that was given or taken back.
  record StarEvent(String action, Repository repository, Account sender) implements Event {}

  /// An issue; GitHub says `null` where its author left the text empty.
  record Issue(
      int number,
      String title,
      Optional<String> body,
      @Property("author_association") Association association) {}

  /// A comment.
  record Comment(String body, @Property("author_association") Association association) {}

  /// A pull request; its size is missing where it is only mentioned.
  record PullRequest(
      int number,
      String title,
      Optional<String> body,
      boolean draft,
      Optional<Integer> additions,
      Optional<Integer> deletions,
      @Property("author_association") Association association) {}

  /// A review, by its `state`: `approved`, `changes_requested`, `commented` or `dismissed`.
  record Review(String state, Optional<String> body) {}

  /// A commit.
  record Commit(String message) {}

  /// A release.
  record Release(@Property("tag_name") String tag, boolean prerelease, Optional<String> body) {}

  /// A run of a build; it has no conclusion before it has ended.
  record Build(
      Optional<String> conclusion,
      @Property("display_title") String title,
      @Property("head_branch") Optional<String> branch) {}

  /// A repository.
  record Repository(
      @Property("full_name") String name,
      @Property("default_branch") String defaultBranch,
      Account owner) {}

  /// A person, an organization or a program.
  record Account(String login, String type) {

    boolean isBot() {
      return type.equals("Bot");
    }
  }

  /// How somebody belongs to a repository.
  enum Association {
    OWNER,
    MEMBER,
    COLLABORATOR,
    CONTRIBUTOR,
    FIRST_TIMER,
    FIRST_TIME_CONTRIBUTOR,
    MANNEQUIN,
    NONE
  }
}
