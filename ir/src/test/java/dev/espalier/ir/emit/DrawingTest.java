package dev.espalier.ir.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.codec.FlowWriter;
import dev.espalier.ir.emit.dot.DotEmitter;
import dev.espalier.ir.emit.mermaid.MermaidEmitter;
import dev.espalier.ir.emit.text.TextEmitter;
import dev.espalier.ir.flow.Flow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every sample in every language against its golden file; `-Despalier.golden=write` rewrites them.
final class DrawingTest {

  private static final Path CASES = Path.of("src/test/resources/cases/emit");
  private static final Map<String, Function<Flow, String>> LANGUAGES =
      Map.of(
          "json", FlowWriter::write,
          "dot", DotEmitter::emit,
          "mmd", MermaidEmitter::emit,
          "txt", TextEmitter::emit);

  @TestFactory
  Stream<DynamicTest> drawing_isAsInTheGoldenFile() {
    return Samples.all().entrySet().stream()
        .flatMap(
            sample ->
                LANGUAGES.entrySet().stream()
                    .map(
                        language -> {
                          var file =
                              CASES.resolve(sample.getKey()).resolve("flow." + language.getKey());
                          return DynamicTest.dynamicTest(
                              CASES.relativize(file).toString(),
                              () -> compare(file, language.getValue().apply(sample.getValue())));
                        }));
  }

  private static void compare(Path file, String drawing) {
    try {
      if ("write".equals(System.getProperty("espalier.golden"))) {
        assertThat(System.getenv("CI")).as("goldens are not rewritten in CI").isNull();
        Files.createDirectories(file.getParent());
        Files.writeString(file, drawing);
      }
      assertThat(drawing).isEqualTo(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
