package dev.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Severity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each code has a page, and the pages look alike.
final class DiagnosticPagesTest {

  private static final Path FOLDER = Page.ROOT.resolve("docs/diagnostics");
  private static final int MOST_LINES = 64;

  @TestFactory
  Stream<DynamicTest> code_hasAPageOfTheCommonForm() {
    return Arrays.stream(DiagnosticCode.values())
        .map(code -> DynamicTest.dynamicTest(code.name(), () -> check(code)));
  }

  @Test
  void page_isOfACode() {
    List<String> codes =
        Arrays.stream(DiagnosticCode.values()).map(code -> code + ".md").sorted().toList();

    assertThat(pages().filter(name -> !name.equals("README.md")).sorted())
        .containsExactlyElementsOf(codes);
  }

  @Test
  void index_namesEachCodeOnceWithItsTitle() {
    List<String> rows =
        Arrays.stream(DiagnosticCode.values())
            .map(code -> "| [%s](%s.md) | %s |".formatted(code, code, shown(code)))
            .toList();

    List<String> index = Page.read(FOLDER.resolve("README.md")).lines();

    assertThat(index.stream().filter(line -> line.startsWith("| ["))).hasSameElementsAs(rows);
  }

  private static void check(DiagnosticCode code) {
    Page page = Page.read(FOLDER.resolve(code + ".md"));
    boolean warning = code.severity() == Severity.WARNING;

    assertThat(page.lines().getFirst()).isEqualTo("# " + code + ": " + code.title());
    assertThat(page.lines().stream().filter(line -> line.startsWith("**")).findFirst())
        .get()
        .asString()
        .startsWith(warning ? "**Why it is a warning.** " : "**Why it is an error.** ");
    assertThat(page.lines().stream().filter(line -> line.startsWith("## ")))
        .containsExactly("## Example", printed(page, code), "## How to fix");
    assertThat(page.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
    assertThat(page.blocks().stream().flatMap(block -> block.words().stream()))
        .as("says which code its example shows")
        .anyMatch(word -> word.endsWith("=" + code));
  }

  /// A flow whose run prints the code may come with a warning of the compiler, of another code.
  private static String printed(Page page, DiagnosticCode code) {
    Block first = page.blocks().getFirst();
    boolean compiles =
        Stream.of("fails", "warns")
            .anyMatch(key -> first.value(key).filter(code.name()::equals).isPresent());
    return compiles ? "## What the compiler prints" : "## What is printed";
  }

  private static String shown(DiagnosticCode code) {
    return code.title() + (code.severity() == Severity.WARNING ? " (warning)" : "");
  }

  private static Stream<String> pages() {
    return Arrays.stream(FOLDER.toFile().list());
  }
}
