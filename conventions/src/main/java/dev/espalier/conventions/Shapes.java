package dev.espalier.conventions;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;

/// What holds for single classes and their fields.
final class Shapes {

  private Shapes() {}

  static ArchRule finalClasses() {
    return classes()
        .that(describe("are concrete top-level classes", Shapes::isConcreteTopLevel))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .allowEmptyShould(true);
  }

  static ArchRule finalStatics() {
    return fields()
        .that()
        .areStatic()
        .and(describe("are written by hand", (JavaField field) -> !isSynthetic(field)))
        .should()
        .beFinal()
        .allowEmptyShould(true);
  }

  private static boolean isConcreteTopLevel(JavaClass candidate) {
    return candidate.isTopLevelClass()
        && Packages.isType(candidate)
        && !candidate.isInterface()
        && !candidate.isEnum()
        && !candidate.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  private static boolean isSynthetic(JavaField field) {
    return field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }
}
