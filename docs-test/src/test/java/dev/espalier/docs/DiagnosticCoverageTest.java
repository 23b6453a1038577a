package dev.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each code is emitted by some code of the product, and some test has seen it emitted.
final class DiagnosticCoverageTest {

  private static final List<String> MODULES = List.of("ir", "processor", "runtime");
  private static final Pattern USE = Pattern.compile("\\bDiagnosticCode\\.([A-Z]+\\d+)\\b");
  private static final Pattern NAME = Pattern.compile("\\b([A-Z]+\\d{3})\\b");

  @Test
  void code_hasAnEmitter() {
    Set<String> emitted =
        MODULES.stream()
            .flatMap(module -> files(Page.ROOT.resolve(module).resolve("src/main/java"), ".java"))
            .filter(file -> !file.endsWith("DiagnosticCode.java"))
            .flatMap(file -> found(file, USE))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(emitted).as("codes that nothing emits must go").containsAll(names());
  }

  @Test
  void code_hasANegativeCase() {
    Stream<String> cases =
        MODULES.stream()
            .flatMap(module -> files(Page.ROOT.resolve(module).resolve("src/test/resources"), ""))
            .filter(file -> file.endsWith("expected.txt"))
            .flatMap(file -> found(file, NAME));
    Stream<String> tests =
        MODULES.stream()
            .flatMap(module -> files(Page.ROOT.resolve(module).resolve("src/test/java"), ".java"))
            .flatMap(file -> found(file, NAME));
    Stream<String> pages =
        Page.all().stream().flatMap(page -> page.blocks().stream()).flatMap(Block::codes);
    Set<String> seen =
        Stream.of(cases, tests, pages).flatMap(codes -> codes).collect(Collectors.toSet());

    assertThat(seen).as("codes that no test has seen").containsAll(names());
  }

  private static List<String> names() {
    return Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::name).toList();
  }

  private static Stream<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> found(Path file, Pattern pattern) {
    try {
      String text =
          Files.readString(file)
              .lines()
              .filter(line -> !line.strip().startsWith("//"))
              .collect(Collectors.joining("\n"));
      return pattern.matcher(text).results().map(result -> result.group(1));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
