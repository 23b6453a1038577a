package dev.espalier.conventions;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;

/// What code may not take from its surroundings: the console, the clock, a nap.
final class Ambience {

  private static final Set<String> CLOCK_CALLS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.util.Calendar.getInstance");

  private Ambience() {}

  static ArchRule noStandardStreams(String console) {
    return noClasses()
        .that(describe("are outside the console package", outside(console)))
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .allowEmptyShould(true);
  }

  static ArchRule noSleep() {
    return noClasses()
        .should()
        .accessTargetWhere(describe("sleeps", call -> calls(call, Thread.class, "sleep")))
        .allowEmptyShould(true);
  }

  static ArchRule noSystemClock(String owner) {
    return noClasses()
        .that(describe("do not own the clock", candidate -> !isOrNests(owner, candidate)))
        .should()
        .accessTargetWhere(describe("asks the system for the time", Ambience::asksForTime))
        .allowEmptyShould(true);
  }

  private static Predicate<JavaClass> outside(String packageName) {
    return candidate -> {
      String name = candidate.getPackageName();
      return packageName.isEmpty()
          || !(name.equals(packageName) || name.startsWith(packageName + "."));
    };
  }

  private static boolean isOrNests(String owner, JavaClass candidate) {
    String name = candidate.getName();
    return name.equals(owner) || name.startsWith(owner + "$");
  }

  private static boolean asksForTime(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    String owner = target.getOwner().getName();
    String name = target.getName();
    boolean javaTimeNow =
        owner.startsWith("java.time.")
            && name.equals("now")
            && target.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
    boolean systemClock =
        owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"));
    boolean date =
        owner.equals("java.util.Date")
            && name.equals("<init>")
            && target.getRawParameterTypes().isEmpty();
    return javaTimeNow || systemClock || date || CLOCK_CALLS.contains(owner + "." + name);
  }

  private static boolean calls(JavaAccess<?> call, Class<?> owner, String name) {
    return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(name);
  }
}
