package dev.espalier.processor;

import dev.espalier.conventions.Conventions;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> module_holdsTheConventions() {
    return Conventions.of("dev.espalier.processor")
        .classesAtLeast(220)
        .ignorantOf("dev.espalier.runtime..", "tools.jackson.databind..")
        .singleCaller(Messager.class)
        .singleCaller(Filer.class)
        .layers(
            "start", "", "write", "lower", "check", "link", "read", "graph", "guard", "form",
            "model", "source", "report", "type")
        .tests();
  }
}
