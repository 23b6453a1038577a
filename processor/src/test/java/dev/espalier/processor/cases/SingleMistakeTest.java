package dev.espalier.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A healthy flow with one mistake has one diagnostic: of the right code, where the mistake is, and
/// nothing about what merely follows from it.
final class SingleMistakeTest {

  private static final Path FLOWS = Path.of("src/test/resources/cases/flow");
  private static final Path MISTAKES = Path.of("src/test/resources/cases/mistakes.txt");

  @TempDir Path out;

  /// One mistake.
  ///
  /// @param flow the folder of the healthy flow
  /// @param name what is done to it
  /// @param before the text that is replaced, once in the source
  /// @param after the text that replaces it
  /// @param code the code that is expected
  /// @param place a text, once in the faulty source, with `^` before the character of the caret
  private record Mistake(
      String flow, String name, String before, String after, String code, String place) {}

  @TestFactory
  Stream<DynamicTest> mistake_isReportedOnceInItsPlace() throws IOException {
    List<Mistake> mistakes = read();
    assertThat(mistakes).hasSizeGreaterThan(60);
    return mistakes.stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.flow() + ": " + mistake.name(), () -> check(mistake)));
  }

  private void check(Mistake mistake) throws IOException {
    Path healthy = FLOWS.resolve(mistake.flow());
    Path folder = Files.createTempDirectory(out, "mistake");
    Path file;
    try (Stream<Path> files = Files.list(healthy)) {
      file = files.filter(each -> each.toString().endsWith(".java")).findFirst().orElseThrow();
    }
    String source = Files.readString(file);
    String faulty = source.replace(mistake.before(), mistake.after());
    assertThat(source.split(java.util.regex.Pattern.quote(mistake.before()), -1))
        .as("\"%s\" is in the flow once", mistake.before())
        .hasSize(2);
    Files.writeString(folder.resolve(file.getFileName()), faulty);

    List<String> found =
        new CaseCompilation(folder, out.resolve(folder.getFileName() + ".out")).run().diagnostics();

    String expected =
        "%s at %s:%s%n[%s]"
            .formatted(
                mistake.code().startsWith("CTRL106") ? "warning" : "error",
                file.getFileName(),
                place(faulty, mistake.place()),
                mistake.code());
    assertThat(found).as(String.join("\n", found)).hasSize(1);
    assertThat(found.getFirst()).startsWith(expected);
  }

  private static String place(String source, String marked) {
    String text = marked.replace("^", "");
    assertThat(source.split(java.util.regex.Pattern.quote(text), -1))
        .as("\"%s\" is in the faulty flow once", text)
        .hasSize(2);
    int at = source.indexOf(text) + marked.indexOf('^');
    String before = source.substring(0, at);
    long line = before.lines().count();
    return "%d:%d"
        .formatted(
            before.endsWith("\n") ? line + 1 : line, at - (before.lastIndexOf('\n') + 1) + 1);
  }

  /// A line with the flow in brackets, or four: the name with the code, what is replaced, what
  /// replaces it, and the place.
  private static List<Mistake> read() throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    String flow = "";
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(MISTAKES)) {
      if (line.startsWith("[")) {
        flow = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(line.strip());
      }
      if (lines.size() == 4) {
        String head = lines.getFirst();
        int colon = head.indexOf(": ");
        mistakes.add(
            new Mistake(
                flow,
                head.substring(colon + 2),
                value(lines.get(1), "- "),
                value(lines.get(2), "+"),
                head.substring(0, colon),
                value(lines.get(3), "@ ")));
        lines.clear();
      }
    }
    assertThat(lines).as("a mistake that is not complete").isEmpty();
    return mistakes;
  }

  private static String value(String line, String sign) {
    assertThat(line).startsWith(sign);
    return line.substring(sign.length()).strip();
  }
}
