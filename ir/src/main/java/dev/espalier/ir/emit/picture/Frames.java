package dev.espalier.ir.emit.picture;

import dev.espalier.ir.diagnostic.Spans;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Windows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Frames from scopes.
final class Frames {

  private Frames() {}

  static Frame of(Scope scope) {
    var terms = new ArrayList<String>();
    terms.addAll(over(scope));
    terms.add(scope.concurrency() == 1 ? "one at a time" : scope.concurrency() + " at a time");
    if (!scope.ordered()) {
      terms.add("in any order");
    }
    switch (scope.onError()) {
      case FAIL -> {}
      case SKIP -> terms.add("failed ones left out");
      case COLLECT -> terms.add("failures handed on");
    }
    return new Frame(scope.id(), scope.parent(), List.copyOf(terms));
  }

  private static List<String> over(Scope scope) {
    var source = Plain.line(scope.source());
    var windows = scope.windows();
    if (windows == null) {
      return List.of((scope.late() == null ? "for each of " : "for each too late for ") + source);
    }
    var terms = new ArrayList<String>();
    terms.add("for each window of " + source);
    terms.add(length(windows));
    if (windows.eventTime() != null) {
      terms.add("by " + Plain.line(windows.eventTime()) + patience(windows));
    }
    if (!windows.key().isEmpty()) {
      terms.add("for each " + Plain.line(String.join(", ", windows.key())));
    }
    return terms;
  }

  private static String length(Windows windows) {
    if (windows.size() == null) {
      return windows.gap() == null ? "of no length" : "until a gap of " + Spans.of(windows.gap());
    }
    var slide = windows.slide() == null ? "" : " every " + Spans.of(windows.slide());
    return Spans.of(windows.size()) + " long" + slide;
  }

  private static String patience(Windows windows) {
    var wait = Duration.ZERO;
    for (var each : Arrays.asList(windows.outOfOrder(), windows.lateness())) {
      wait = each == null ? wait : wait.plus(each);
    }
    return wait.isZero() ? "" : ", waits " + Spans.of(wait);
  }
}
