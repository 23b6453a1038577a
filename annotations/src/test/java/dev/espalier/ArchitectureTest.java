package dev.espalier;

import dev.espalier.conventions.Conventions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> module_holdsTheConventions() {
    return Conventions.of("dev.espalier")
        .classesAtLeast(66)
        .ignorantOf("dev.espalier.ir..", "dev.espalier.processor..", "dev.espalier.runtime..")
        .layers("capability", "")
        .roomy("dev.espalier", "the DSL is one import: its annotations stay together")
        .tests();
  }
}
