package dev.espalier.processor.check.policy;

import dev.espalier.processor.check.Subject;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.type.TypeText;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/// How a node can fail.
public final class Throwing {

  private static final List<String> UNCHECKED =
      List.of("java.lang.RuntimeException", "java.lang.Error");

  private Throwing() {}

  /// Returns why a node never fails with a throwable of a type, null if it may.
  public static @Nullable String never(TypeMirror type, NodeModel node, Subject subject) {
    String policy = PolicyFailures.missing(type, node.policies());
    if (policy != null) {
      return "it has no " + policy;
    }
    if (node.work() instanceof NodeWork.Code code && !canThrow(code, type, subject)) {
      return "%s is a checked exception that its method does not declare"
          .formatted(TypeText.brief(type));
    }
    return null;
  }

  private static boolean canThrow(NodeWork.Code code, TypeMirror type, Subject subject) {
    Types types = subject.round().types();
    for (String name : UNCHECKED) {
      TypeElement unchecked = subject.round().elements().getTypeElement(name);
      if (unchecked != null && areRelated(types, type, unchecked.asType())) {
        return true;
      }
    }
    for (TypeMirror declared : code.method().getThrownTypes()) {
      if (areRelated(types, type, declared)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areRelated(Types types, TypeMirror left, TypeMirror right) {
    return types.isSubtype(left, right) || types.isSubtype(right, left);
  }
}
