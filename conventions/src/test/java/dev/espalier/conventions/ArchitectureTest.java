package dev.espalier.conventions;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> module_holdsTheConventions() {
    return Conventions.of("dev.espalier.conventions")
        .classesAtLeast(7)
        .api("dev.espalier.conventions")
        .tests();
  }
}
