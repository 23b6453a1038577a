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
  private static final Pattern SHOWN = Pattern.compile("\\[([A-Z]+\\d{3})\\]");
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

  /// What a page shows is no case: it is written from what the compiler prints, whatever that is.
  @Test
  void codeOfTheProcessor_hasACaseThatShowsIt() {
    Path cases = Page.ROOT.resolve("processor/src/test/resources/cases");

    for (String code : names()) {
      if (isOfProcessor(code)) {
        List<Path> expected =
            files(cases.resolve(code), "expected.txt")
                .filter(file -> !file.getParent().equals(cases.resolve(code)))
                .toList();
        assertThat(expected).as("cases in the folder %s", code).isNotEmpty();
        assertThat(expected)
            .as("what is expected in the folder %s", code)
            .allMatch(file -> found(file, SHOWN).anyMatch(code::equals));
      }
    }
  }

  @Test
  void codeOfOthers_isAskedForByATestWithItsPlace() {
    for (String code : names()) {
      if (!isOfProcessor(code)) {
        List<Path> tests =
            Stream.of("ir", "runtime")
                .flatMap(module -> files(Page.ROOT.resolve(module).resolve("src/test"), ""))
                .filter(file -> file.toString().matches(".*(Test\\.java|expected\\.txt|\\.txt)"))
                .filter(file -> found(file, NAME).anyMatch(code::equals))
                .toList();
        assertThat(tests).as("tests that ask for %s", code).isNotEmpty();
      }
    }
  }

  private static boolean isOfProcessor(String code) {
    return !code.startsWith("RUN") && !code.startsWith("DAG3");
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
