package dev.espalier.ir.emit.picture;

import dev.espalier.ir.flow.Scope;
import java.util.ArrayList;
import java.util.List;

/// Frames from scopes.
final class Frames {

  private Frames() {}

  static Frame of(Scope scope) {
    var terms = new ArrayList<String>();
    terms.add("for each of " + Plain.line(scope.source()));
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
}
