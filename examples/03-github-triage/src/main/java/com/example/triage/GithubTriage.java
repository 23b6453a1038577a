package com.example.triage;

import static com.example.triage.Topic.Kind.BUILD;
import static com.example.triage.Topic.Kind.COMMENT;
import static com.example.triage.Topic.Kind.ISSUE;
import static com.example.triage.Topic.Kind.PULL_REQUEST;
import static com.example.triage.Topic.Kind.PUSH;
import static com.example.triage.Topic.Kind.RELEASE;
import static com.example.triage.Topic.Kind.REVIEW;
import static com.example.triage.Topic.Kind.STAR;

import com.example.triage.Event.BuildEvent;
import com.example.triage.Event.Commit;
import com.example.triage.Event.CommentEvent;
import com.example.triage.Event.IssueEvent;
import com.example.triage.Event.PullRequestEvent;
import com.example.triage.Event.PushEvent;
import com.example.triage.Event.ReleaseEvent;
import com.example.triage.Event.ReviewEvent;
import com.example.triage.Event.StarEvent;
import com.example.triage.Verdict.Dismissed;
import com.example.triage.Verdict.Triage;
import dev.espalier.HttpMethod;
import dev.espalier.HttpTrigger;
import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Setting;
import dev.espalier.Workflow;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides who looks at what happened on GitHub, and how soon.
@Workflow(version = "1.0.0")
@HttpTrigger(method = HttpMethod.POST, path = "/github")
public class GithubTriage {

  /// Whether somebody has to look.
  sealed interface Relevance {

    record Matter(Topic topic) implements Relevance {}

    record Noise(String repository, String reason) implements Relevance {}
  }

  // One node for each sort of event; as only one of them runs, `sift` takes whichever delivers.

  @Node
  Topic issue(@Input IssueEvent event) {
    var issue = event.issue();
    return Topic.of(event, ISSUE, event.action(), issue.title(), issue.body())
        .by(issue.association());
  }

  @Node
  Topic comment(@Input CommentEvent event) {
    var comment = event.comment();
    return Topic.of(
            event, COMMENT, event.action(), event.issue().title(), Optional.of(comment.body()))
        .by(comment.association());
  }

  @Node
  Topic pullRequest(@Input PullRequestEvent event) {
    var change = event.pullRequest();
    var action = change.draft() ? "drafted" : event.action();
    return Topic.of(event, PULL_REQUEST, action, change.title(), change.body())
        .by(change.association());
  }

  @Node
  Topic review(@Input ReviewEvent event) {
    var review = event.review();
    return Topic.of(event, REVIEW, review.state(), event.pullRequest().title(), review.body());
  }

  @Node
  Topic push(@Input PushEvent event) {
    var action = event.forced() ? "forced" : event.deleted() ? "deleted" : "pushed";
    var messages = event.commits().stream().map(Commit::message).collect(Collectors.joining("\n"));
    return Topic.of(event, PUSH, action, event.ref(), Optional.of(messages));
  }

  @Node
  Topic release(@Input ReleaseEvent event) {
    var release = event.release();
    return Topic.of(event, RELEASE, event.action(), release.tag(), release.body());
  }

  @Node
  Topic build(@Input BuildEvent event) {
    var build = event.build();
    var action = build.conclusion().orElse("running");
    return Topic.of(event, BUILD, action, build.title(), build.branch());
  }

  @Node
  Topic star(@Input StarEvent event) {
    return Topic.of(event, STAR, event.action(), "", Optional.empty());
  }

  /// Sets aside what nobody need look at.
  @Node
  Relevance sift(Topic topic) {
    if (topic.calls()) {
      return new Relevance.Matter(topic);
    }
    var reason = topic.bot() ? "a program did it" : topic.kind() + " " + topic.action();
    return new Relevance.Noise(topic.repository(), reason.toLowerCase(Locale.ROOT));
  }

  /// Labels it by its words.
  @Node
  Set<Label> labels(Relevance.Matter matter) {
    return Arrays.stream(Label.values())
        .filter(label -> label.suits(matter.topic()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Label.class)));
  }

  /// Decides how soon: security first, what is broken next, questions last.
  @Node
  Priority priority(Relevance.Matter matter, Set<Label> labels) {
    if (labels.contains(Label.SECURITY)) {
      return Priority.URGENT;
    }
    if (labels.contains(Label.BUG) || matter.topic().kind() == BUILD) {
      return Priority.HIGH;
    }
    if (labels.contains(Label.QUESTION) || labels.equals(Set.of(Label.DOCUMENTATION))) {
      return Priority.LOW;
    }
    return Priority.NORMAL;
  }

  /// Decides who: a team for what it is about, a mentor for newcomers, else the maintainer.
  @Node
  String owner(
      Relevance.Matter matter,
      Set<Label> labels,
      @Setting(value = "triage.security", fallback = "security-team") String security) {
    if (labels.contains(Label.SECURITY)) {
      return security;
    }
    if (labels.contains(Label.BUILD) || labels.contains(Label.RELEASE)) {
      return "release-team";
    }
    if (labels.contains(Label.DOCUMENTATION)) {
      return "docs-team";
    }
    return matter.topic().newcomer() ? "mentors" : matter.topic().maintainer();
  }

  /// Puts it all together.
  @Output
  Triage triage(Relevance.Matter matter, Set<Label> labels, Priority priority, String owner) {
    var topic = matter.topic();
    return new Triage(topic.repository(), topic.title(), labels, priority, owner);
  }

  /// Says why nobody need look.
  @Output
  Dismissed dismissed(Relevance.Noise noise) {
    return new Dismissed(noise.repository(), noise.reason());
  }
}
