package dev.espalier.runtime;

import dev.espalier.conventions.Conventions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> module_holdsTheConventions() {
    return Conventions.of("dev.espalier.runtime")
        .classesAtLeast(0)
        .ignorantOf("dev.espalier.processor..")
        .console("dev.espalier.runtime.cli")
        .clockOwner("dev.espalier.runtime.time.SystemTime")
        .tests();
  }
}
