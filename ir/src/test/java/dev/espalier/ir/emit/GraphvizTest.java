package dev.espalier.ir.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.emit.dot.DotEmitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What Graphviz itself says of the drawings: not a word.
final class GraphvizTest {

  @TestFactory
  Stream<DynamicTest> graphviz_rendersWithoutComplaint() {
    return Samples.all().entrySet().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getKey(), () -> render(DotEmitter.emit(sample.getValue()))));
  }

  private static void render(String drawing) throws IOException, InterruptedException {
    assertThat(installed()).as("graphviz: run apt-get install graphviz").isTrue();
    var process = new ProcessBuilder("dot", "-Tsvg").start();

    try (var out = process.getOutputStream()) {
      out.write(drawing.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(text(process.getInputStream())).contains("</svg>");
    assertThat(text(process.getErrorStream())).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  private static boolean installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dot")));
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
