package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every command on every page; `-Despalier.golden=write` rewrites what the pages show.
final class ExamplesIT {

  private static final int LONGEST_PAGE = 40;
  private static final int EXAMPLES = 3;

  @TempDir static Path folder;
  static Workspace workspace;

  @BeforeAll
  static void open() throws IOException {
    workspace = Workspace.in(folder);
  }

  @Test
  void examples_areAllFound() throws IOException {
    assertThat(Workspace.examples()).hasSizeGreaterThanOrEqualTo(EXAMPLES);
  }

  @TestFactory
  Stream<DynamicNode> example_printsWhatItsPageShows() throws IOException {
    return Workspace.examples().stream()
        .map(
            example ->
                DynamicContainer.dynamicContainer(
                    example.getFileName().toString(), steps(example)));
  }

  private static Stream<DynamicTest> steps(Path example) {
    var page = example.resolve("README.md");
    var transcript = Transcript.of(read(page));
    var arrival =
        DynamicTest.dynamicTest(
            "page",
            () -> {
              assertThat(transcript.page()).hasSizeLessThanOrEqualTo(LONGEST_PAGE);
              assertThat(transcript.steps()).hasSizeGreaterThanOrEqualTo(2);
              workspace.bring(example);
            });
    var steps =
        transcript.steps().stream()
            .map(step -> DynamicTest.dynamicTest(step.command(), () -> compare(page, step)));
    return Stream.of(Stream.of(arrival), steps, picture(example)).flatMap(tests -> tests);
  }

  private static Stream<DynamicTest> picture(Path example) {
    var picture = example.resolve("flow.svg");
    var classes = "examples/" + example.getFileName() + "/target/classes";
    return Files.exists(picture)
        ? Stream.of(DynamicTest.dynamicTest("flow.svg", () -> comparePicture(picture, classes)))
        : Stream.empty();
  }

  private static void comparePicture(Path picture, String classes)
      throws IOException, InterruptedException {
    var drawn = workspace.run("./flows graph show --format svg --app " + classes);
    if (isRewriting()) {
      Files.write(picture, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readAllLines(picture));
  }

  private static void compare(Path page, Transcript.Step step)
      throws IOException, InterruptedException {
    var printed = workspace.run(step.command());
    if (isRewriting()) {
      rewrite(page, step.command(), printed);
      return;
    }
    assertThat(printed).isEqualTo(step.printed());
  }

  private static boolean isRewriting() {
    var isRewriting = "write".equals(System.getProperty("espalier.golden"));
    if (isRewriting) {
      assertThat(System.getenv("CI")).as("goldens are not rewritten in CI").isNull();
    }
    return isRewriting;
  }

  private static void rewrite(Path page, String command, List<String> printed) throws IOException {
    var transcript = Transcript.of(read(page));
    for (var step : transcript.steps()) {
      if (step.command().equals(command)) {
        Files.writeString(page, transcript.with(step, printed));
        return;
      }
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException unreadable) {
      throw new AssertionError(page.toString(), unreadable);
    }
  }
}
