package dev.espalier.runtime;

import dev.espalier.conventions.Conventions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> module_holdsTheConventions() {
    return Conventions.of("dev.espalier.runtime")
        .classesAtLeast(240)
        .ignorantOf("dev.espalier.processor..")
        .layers(
            "cli",
            "scaffold",
            "svg",
            "",
            "app",
            "capability",
            "bind",
            "run",
            "plan",
            "trace",
            "window",
            "policy",
            "spill",
            "element",
            "stage",
            "result",
            "json",
            "time")
        .console("dev.espalier.runtime.cli")
        .clockOwner("dev.espalier.runtime.time.SystemTime")
        .tests();
  }
}
