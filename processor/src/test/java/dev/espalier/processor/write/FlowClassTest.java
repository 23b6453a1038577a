package dev.espalier.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class FlowClassTest {

  private static final Path CASES = Path.of("src/test/resources/cases/emit");

  @TestFactory
  Stream<DynamicTest> generatedCode_isAsExpected() throws IOException {
    List<Path> folders;
    try (Stream<Path> entries = Files.list(CASES)) {
      folders = entries.sorted().toList();
    }
    assertThat(folders).isNotEmpty();
    return folders.stream()
        .map(
            f ->
                DynamicTest.dynamicTest(f.getFileName().toString(), () -> new EmitCase(f).check()));
  }
}
