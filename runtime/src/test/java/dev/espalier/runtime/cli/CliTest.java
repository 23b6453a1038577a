package dev.espalier.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.json.JsonReader;
import dev.espalier.ir.json.JsonResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CliTest {

  @TempDir Path folder;

  static Stream<List<String>> commands() {
    return Stream.of(
        List.of(),
        List.of("run"),
        List.of("list"),
        List.of("new"),
        List.of("demo"),
        List.of("doctor"),
        List.of("completion"),
        List.of("graph"),
        List.of("graph", "show"),
        List.of("graph", "check"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_ofEachCommand_saysOptionsExitCodesAndExamples(List<String> command) {
    Said said = flows(Stream.concat(command.stream(), Stream.of("--help")));

    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .startsWith(
            "Usage: "
                + String.join(" ", Stream.concat(Stream.of("flows"), command.stream()).toList()))
        .contains("--json", "Exit codes:", "130   interrupted by Ctrl-C", "Examples:");
    assertThat(said.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void help_ofTheProgram_listsTheCommands() {
    assertThat(flows("--help").out())
        .contains("run", "list", "graph", "new", "demo", "doctor", "completion");
  }

  @Test
  void doctor_whereMavenWouldTakeAnOldJava_saysWhatToSet() throws IOException {
    Path tools = Files.createDirectory(folder.resolve("bin"));
    assertThat(Files.createFile(tools.resolve("mvn")).toFile().setExecutable(true)).isTrue();

    Said said =
        Said.from(folder)
            .variable("PATH", tools.toString())
            .variable("FLOWS_MAVEN_JAVA_HOME", "/opt/jdk")
            .flows("doctor");

    assertThat(said.out()).contains("would take another Java", "fix: export JAVA_HOME=/opt/jdk");
  }

  @Test
  void version_asJson_isADocument() {
    assertThat(flows("--version", "--json").out()).contains("\"version\": \"", "\"java\": \"25");
  }

  @Test
  void version_saysItsOwnAndJavas() {
    assertThat(flows("--version").out()).matches("flows \\S+ \\(Java \\S+, .+\\)\\R");
  }

  @Test
  void noCommand_isAnError() {
    Said said = flows();

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("Usage: flows");
  }

  @Test
  void unknownCommand_namesTheNear() {
    Said said = flows("lits");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            """
            flows: unknown command lits
              fix: did you mean list?
              see: flows --help
            """);
  }

  @Test
  void unknownOption_namesTheNear() {
    Said said = flows("run", "x", "--imput", "{}");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            """
            flows: unknown option --imput
              fix: did you mean --input?
              see: flows run --help
            """);
  }

  @Test
  void faultOfTheProgramItself_isOneLineAndAFile() throws IOException {
    Said said = Said.from(folder).brokenIn().flows("run", "x", "--input", "-");

    assertThat(said.code()).isEqualTo(70);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .startsWith("flows: this program failed: IllegalStateException: no input today\n")
        .doesNotContain("\tat ");
    Matcher file = Pattern.compile("what is in (\\S+)").matcher(said.err());
    assertThat(file.find()).isTrue();
    Path trace = Path.of(file.group(1));
    assertThat(trace).content().contains("IllegalStateException: no input today", "\tat ");
    Files.delete(trace);
  }

  @Test
  void mistake_withJson_isADocument() {
    Said said = flows("run", "--imput", "x", "--json");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .isEqualTo(
            """
            {
              "error": {
                "message": "unknown option --imput",
                "fix": "did you mean --input?",
                "exitCode": 2
              }
            }
            """);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommand_withJson_printsOneDocument(List<String> command) {
    Said said = flows(Stream.concat(command.stream(), Stream.of("--json")));

    assertThat(new JsonReader().read(said.out())).isInstanceOf(JsonResult.Parsed.class);
    assertThat(said.err()).isEmpty();
  }

  @Test
  void colours_areForTerminalsWithoutNoColorOnly() {
    assertThat(Said.from(folder).onTerminal().flows("doctor").out()).contains("\u001b[");
    assertThat(Said.from(folder).onTerminal().variable("NO_COLOR", "1").flows("doctor").out())
        .doesNotContain("\u001b[");
    assertThat(Said.from(folder).onTerminal().variable("TERM", "dumb").flows("doctor").out())
        .doesNotContain("\u001b[");
    assertThat(flows("doctor").out()).doesNotContain("\u001b[");
  }

  @Test
  void doctor_saysWhatItFound() {
    Said said = flows("doctor");

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("ok     java", "note   application  none in " + folder, "fix: build one");
  }

  @Test
  void doctor_whereNothingCanBeWritten_isAFault() throws IOException {
    Files.writeString(folder.resolve(".espalier"), "in the way");

    Said said = flows("doctor");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("fault  data").contains("cannot be written");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void completion_isAScriptThatKnowsTheCommands(String shell) {
    Said said = flows("completion", shell);

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("complete -F _complete_flows", "graph", "--secret-file");
  }

  @Test
  void completion_forAnotherShell_isRefused() {
    assertThat(flows("completion", "tcsh").err())
        .isEqualTo("flows: no completion for the shell \"tcsh\"\n  fix: use bash or zsh\n");
  }

  @Test
  void newProject_withABadName_isRefused() {
    Said said = flows("new", "Order Flow");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("\"Order Flow\" is no project name", "such as order-flow");
  }

  @Test
  void newProject_calledLikeAKeyword_saysWhichWordIsTaken() {
    assertThat(flows("new", "class"))
        .isEqualTo(
            new Said(
                2,
                "",
                "flows: \"com.example.class\" is no package name: \"class\" is a word of the Java"
                    + " language; give another one with --package\n"));
  }

  @Test
  void newProject_fromAProgramWithoutLibraries_saysSo() {
    Said said = flows("new", "order-flow");

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err()).contains("carries no libraries", "use the flows.jar");
    assertThat(folder.resolve("order-flow")).doesNotExist();
  }

  private Said flows(Stream<String> arguments) {
    return flows(arguments.toArray(String[]::new));
  }

  private Said flows(String... arguments) {
    return Said.from(folder).flows(arguments);
  }
}
