package dev.espalier.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.EspalierProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every cold javac would pay for.
final class ColdStartTest {

  private static final int MOST_MADE = 70;

  @ParameterizedTest
  @ValueSource(strings = {"dev.espalier.processor.EspalierProcessor", "dev.espalier.ir.flow.Flow"})
  void concatenations_areNotLinkedAtRunTime(String representative) throws Exception {
    Path home =
        Path.of(
            Class.forName(representative)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

    List<String> linking =
        Files.isDirectory(home) ? naming("makeConcat", home) : inJar("makeConcat", home);

    assertThat(linking).as("compile with -XDstringConcat=inline").isEmpty();
  }

  /// Each lambda and each switch over types is a class that the JVM makes when it comes there.
  @Test
  void classesMadeAtRunTime_areFew(@TempDir Path folder) throws Exception {
    Path loaded = folder.resolve("loaded");

    compileCold(folder, "-J-Xlog:class+load:file=" + loaded + ":none");

    List<String> made =
        Files.readAllLines(loaded).stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .filter(name -> name.startsWith("dev.espalier.") && name.contains("/0x"))
            .toList();
    assertThat(made).as("write loops where every compilation passes").hasSizeBetween(1, MOST_MADE);
  }

  private static void compileCold(Path folder, String option) throws Exception {
    Path source = Path.of("src/test/resources/cases/emit/branches/Risk.java");
    Path out = Files.createDirectories(folder.resolve("out"));
    Path log = folder.resolve("log");
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                option,
                "-proc:full",
                "-processor",
                EspalierProcessor.class.getName(),
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                out.toString(),
                source.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(javac.waitFor()).as(Files.readString(log)).isZero();
    assertThat(out.resolve("META-INF/espalier/com.acme.Risk/flow.json")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = "dev/espalier/processor/EspalierProcessor")
  void classes_areSeen(String name) throws Exception {
    Path home =
        Path.of(
            EspalierProcessor.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    List<String> seen = Files.isDirectory(home) ? naming(name, home) : inJar(name, home);

    assertThat(seen).isNotEmpty();
  }

  private static List<String> inJar(String text, Path jar) throws IOException {
    try (FileSystem inside =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
      return naming(text, inside.getPath("/"));
    }
  }

  /// Returns the class files that have a name in their constants.
  private static List<String> naming(String text, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> contains(file, text))
          .map(Path::toString)
          .toList();
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
