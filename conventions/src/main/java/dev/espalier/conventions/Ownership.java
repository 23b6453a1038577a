package dev.espalier.conventions;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.TreeSet;

/// Who may act through an interface of the outside world.
final class Ownership {

  private Ownership() {}

  static void assertSingleCaller(JavaClasses classes, Class<?> type) {
    Set<String> callers = new TreeSet<>();
    for (JavaClass candidate : classes) {
      candidate.getAccessesFromSelf().stream()
          .filter(access -> access.getTargetOwner().isAssignableTo(type))
          .forEach(access -> callers.add(topLevel(candidate).getName()));
    }
    if (callers.size() > 1) {
      throw new AssertionError(
          type.getSimpleName() + " has more than one calling class: " + callers);
    }
  }

  private static JavaClass topLevel(JavaClass nested) {
    return nested.getEnclosingClass().map(Ownership::topLevel).orElse(nested);
  }
}
