package dev.espalier.conventions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/// What code may not depend on.
final class Independence {

  private Independence() {}

  static ArchRule from(String... packages) {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .allowEmptyShould(true);
  }

  static ArchRule fromReactiveLibraries() {
    return from(
        "reactor..",
        "rx..",
        "io.reactivex..",
        "io.smallrye.mutiny..",
        "org.reactivestreams..",
        "org.apache.pekko..",
        "akka..");
  }
}
