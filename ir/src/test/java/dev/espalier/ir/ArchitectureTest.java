package dev.espalier.ir;

import dev.espalier.conventions.Conventions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> module_holdsTheConventions() {
    return Conventions.of("dev.espalier.ir")
        .classesAtLeast(185)
        .ignorantOf("dev.espalier.processor..", "dev.espalier.runtime..")
        .ignorantOf("tools.jackson.databind..")
        .layers(
            "check", "emit", "derive", "codec", "diagnostic", "flow", "control", "schema", "json")
        .roomy("dev.espalier.ir.flow", "the records of one document: the schema reads like a list")
        .tests();
  }
}
