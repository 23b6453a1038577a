package dev.espalier.processor.check.control;

import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.guard.CaseSet;
import dev.espalier.processor.model.Branch;
import dev.espalier.processor.model.IgnoredCases;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.type.Leaf;
import java.util.List;

/// Which cases of a node's result are ignored by intention.
final class IgnoredSets {

  private IgnoredSets() {}

  static IgnoredCases declared(Vertex vertex, Subject subject) {
    return vertex.node() == null ? subject.graph().workflow().ignored() : vertex.node().ignored();
  }

  static CaseSet of(Vertex vertex, Subject subject) {
    CaseSet set = CaseSet.NONE;
    for (IgnoredCases.IgnoredType type : declared(vertex, subject).types()) {
      set = set.or(of(vertex, type, subject));
    }
    for (Reference name : declared(vertex, subject).names()) {
      set = set.or(of(vertex, name));
    }
    return set;
  }

  /// Returns the leaf cases below a class, none if it is no case.
  static CaseSet of(Vertex vertex, IgnoredCases.IgnoredType ignored, Subject subject) {
    CaseSet set = CaseSet.NONE;
    if (vertex.branch() instanceof Branch.Sealed(List<Leaf> leaves)) {
      for (int i = 0; i < leaves.size(); i++) {
        if (subject
            .round()
            .types()
            .isSubtype(
                subject.round().types().erasure(leaves.get(i).type()),
                subject.round().types().erasure(ignored.type()))) {
          set = set.or(CaseSet.of(i));
        }
      }
    }
    return set;
  }

  static CaseSet of(Vertex vertex, Reference name) {
    int number = vertex.branch().cases().indexOf(name.name());
    return number < 0 ? CaseSet.NONE : CaseSet.of(number);
  }
}
