package dev.espalier.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunCommandTest {

  private static final String APP = Said.classes().toString();

  @TempDir Path folder;

  @Test
  void run_printsTheOutputAlone() {
    Said said = run("greeting", "--input", "{\"name\": \" Ann \", \"age\": 7}");

    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    assertThat(said.out()).isEqualTo("{\n  \"text\": \"Hello, Ann (7)!\"\n}\n");
  }

  @Test
  void run_withInputFromAFileOrStdin_readsIt() throws IOException {
    Files.writeString(folder.resolve("ann.json"), "{\"name\":\"Ann\",\"age\":7}");

    assertThat(run("greeting", "--input", "@ann.json").out()).contains("Hello, Ann (7)!");
    assertThat(
            Said.from(folder)
                .in("{\"name\":\"Bo\",\"age\":8}")
                .flows("run", "Greeting", "--app", APP, "--input", "-")
                .out())
        .contains("Hello, Bo (8)!");
  }

  @Test
  void run_withJson_printsOneDocument() {
    Said said = run("greeting", "--input", "{\"name\":\"Ann\",\"age\":7}", "--json", "--trace");

    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .contains(
            "\"flow\": \"greeting\"",
            "\"status\": \"completed\"",
            "\"exitCode\": 0",
            "\"text\": \"Hello, Ann (7)!\"",
            "\"diagnostics\": []",
            "\"node\": \"clean\"",
            "\"completed\": 1");
  }

  @Test
  void run_ofAMisfit_saysAllAndExecutesNothing() {
    Said said = run("greeting", "--input", "{\"nane\": 1, \"age\": 7.5}");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .isEqualTo(
            """
            --input:1:1: [RUN102] "name" is missing; is "nane" meant for it?
              docs:  docs/diagnostics/RUN102.md
            --input:1:20 at /age: [RUN102] expected a whole number but found 7.5
              docs:  docs/diagnostics/RUN102.md
            """);
  }

  @Test
  void run_ofAMisfit_isCheckedBeforeAnythingIsBound() {
    Said said = run("failing", "--input", "5", "--json");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).contains("\"code\": \"RUN102\"", "expected a string but found a number");
  }

  @Test
  void run_withoutInput_showsASample() {
    Said said = run("greeting");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .contains("greeting needs an input", "give one, such as {\"name\":\"text\",\"age\":1}");
  }

  @Test
  void run_ofAStream_printsAnArray() {
    Said said = run("squares", "--input", "{\"values\":[1,2,3]}");

    assertThat(said.out()).isEqualTo("[\n  1,\n  4,\n  9\n]\n");
  }

  @Test
  void run_ofAStreamThatFails_saysWhy() {
    Said said = run("squares", "--input", "{\"values\":[1,-2]}", "--json");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains("\"status\": \"failed\"", "\"code\": \"RUN105\"", "negative: -2");
  }

  @Test
  void run_whoseAnswerContainsItself_saysWhereOnceAndPrintsNothing() {
    Said said = run("circular", "--input", "\"Ann\"");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .startsWith("dev/espalier/runtime/cli/app/Circular.java:18:10: [RUN112] the output")
        .containsOnlyOnce("[RUN112]")
        .contains("/friends/0: it contains itself");
  }

  @Test
  void run_thatFails_saysNodeSourceAndCauseWithoutStackTrace() {
    Said said = run("failing", "--input", "\"x\"");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .contains("Failing.java:", "[RUN105]", "no good: x", "add --trace for the stack trace")
        .doesNotContain("\tat ");
  }

  @Test
  void run_thatFails_withTrace_showsTheStackTrace() {
    Said said = run("failing", "--input", "\"x\"", "--trace");

    assertThat(said.err())
        .containsPattern("fail .*failed: Ill")
        .contains("java.lang.IllegalStateException: no good: x", "\tat ");
  }

  @Test
  void run_withoutWhatItNeeds_saysAllInWordsOfTheCommandLine() {
    Said said = run("needy");

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err())
        .contains(
            "[RUN104]",
            "fix:   --setting where=…",
            "fix:   --secret-file token=PATH or --secret-env token=VARIABLE")
        .doesNotContain("Engine.builder");
  }

  @Test
  void run_withSettingsAndSecrets_givesThem() throws IOException {
    Files.writeString(folder.resolve("token"), "12345\n");

    Said said = run("needy", "--setting", "where=here", "--secret-file", "token=token");

    assertThat(said.out())
        .isEqualTo("{\n  \"where\": \"here\",\n  \"length\": 5,\n  \"times\": 2\n}\n");
    assertThat(folder.resolve(".espalier/data/key-value/notes/v~last")).hasContent("needy");
  }

  @Test
  void run_withSecretFromTheEnvironmentAndOwnDataFolder_usesThem() {
    Said said =
        Said.from(folder)
            .variable("TOKEN", "abc")
            .flows(
                "run",
                "needy",
                "--app",
                APP,
                "--setting",
                "where=x",
                "--setting",
                "times=3",
                "--secret-env",
                "token=TOKEN",
                "--data",
                "stores");

    assertThat(said.out()).contains("\"length\": 3", "\"times\": 3");
    assertThat(folder.resolve("stores/key-value/notes/v~last")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --setting     | where      | names no value
          --setting     | =x         | names no value
          --secret-file | token=none | there is no
          --secret-env  | token=NONE | there is no environment variable NONE
          --timeout     | soon       | is no duration
          --timeout     | 0s         | is no duration
          --input       | @none.json | there is no
          """)
  void run_withABadOption_isRefused(String option, String value, String message) {
    Said said = run("needy", option, value);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("flows: ").contains(message);
  }

  @Test
  void run_beyondItsTimeout_isCancelled() {
    Said said = run("patience", "--timeout", "200ms");

    assertThat(said.code()).isEqualTo(4);
    assertThat(said.err()).contains("[RUN106] patience did not end within 200ms");
  }

  @Test
  void run_thatTakesAnIgnoredCase_endsWithoutAnswerAsIntended() {
    Said said = run("choosy", "--input", "5");

    assertThat(said)
        .isEqualTo(
            new Said(
                0,
                "",
                "flows: choosy ended without an answer for size=Small, which it ignores by"
                    + " intention\n"));
    assertThat(run("choosy", "--input", "50").out()).isEqualTo("50\n");
  }

  @Test
  void run_thatTakesAnIgnoredCase_withJson_saysSo() {
    Said said = run("choosy", "--input", "5", "--json");

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("\"status\": \"skipped\"", "\"note\": \"choosy", "\"diagnostics\": []");
  }

  @Test
  void run_thatFailsAfterAnEarlyAnswer_printsBoth() {
    Said said = run("early", "--input", "\"bad\"");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEqualTo("\"bad\"\n");
    assertThat(said.err())
        .contains(
            "[RUN105] node \"save\" of early failed: java.lang.IllegalStateException: disk full",
            "why:   the run had answered before, and went on");
  }

  @Test
  void run_thatFailsAfterAnEarlyAnswer_withJson_isOneDocument() {
    Said said = run("early", "--input", "\"bad\"", "--json");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .contains("\"status\": \"failed\"", "\"output\": \"bad\"", "\"code\": \"RUN105\"");
    assertThat(said.err()).isEmpty();
  }

  @Test
  void run_thatGoesOnAfterAnEarlyAnswer_isWaitedForWithinItsTimeout() {
    assertThat(run("early", "--input", "\"good\"")).isEqualTo(new Said(0, "\"good\"\n", ""));

    Said said = run("early", "--input", "\"slow\"", "--timeout", "3s"); // enough for the answer

    assertThat(said.code()).isEqualTo(4);
    assertThat(said.out()).isEqualTo("\"slow\"\n");
    assertThat(said.err()).contains("[RUN106] early did not end within 3s");
  }

  @Test
  void run_ofAClassThatCannotBeInitialised_saysWhy() {
    Said said = run("broken");

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err())
        .contains(
            "[RUN108] the code of broken cannot be loaded",
            "why:   java.lang.NumberFormatException: For input string: \"no number\"",
            "Broken.java:")
        .doesNotContain("\tat ", "ExceptionInInitializerError");
  }

  @Test
  void run_whoseOutputJsonDoesNotHave_saysSo() {
    Said said = run("loud");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .contains("the output cannot be written as JSON: NaN is no number in JSON");
  }

  @Test
  void run_withTrace_showsEachNode() {
    Said said = run("squares", "--input", "{\"values\":[1,2,3]}", "--trace");

    assertThat(said.err())
        .containsPattern("node +began +took +what happened")
        .containsPattern("values +[0-9.]+ ms +[0-9.]+ ms +━+")
        .containsPattern("square +.* 3 completed")
        .containsPattern("  \\[2] +[0-9.]+ ms")
        .containsPattern("run \\S+ took ");
  }

  @Test
  void run_withTraceOut_writesAFileForViewers() throws IOException {
    Said said =
        run("squares", "--input", "{\"values\":[1,2]}", "--trace-out", "trace.json", "--json");

    assertThat(said.code()).isZero();
    assertThat(said.out()).doesNotContain("\"trace\"");
    assertThat(Files.readString(folder.resolve("trace.json")))
        .startsWith("{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n")
        .endsWith("\n]}\n")
        .contains("\"name\":\"square\",\"ph\":\"X\"");
  }

  @Test
  void run_withTraceOutThatCannotBeWritten_isRefusedBeforeAnythingRuns() {
    Said said = run("squares", "--input", "{\"values\":[1]}", "--trace-out", "none/trace.json");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("flows: cannot write none/trace.json for --trace-out");
  }

  @Test
  void run_onATerminal_leavesNoProgressBehind() {
    Said said =
        Said.from(folder).onTerminal().flows("run", "choosy", "--app", APP, "--input", "50");

    assertThat(said.out()).isEqualTo("50\n");
    assertThat(said.err()).matches("(?s)|.*\r\u001b\\[K"); // none, or erased if it took long
  }

  private Said run(String flow, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "run";
    arguments[1] = flow;
    arguments[2] = "--app";
    arguments[3] = APP;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Said.from(folder).flows(arguments);
  }
}
