package dev.espalier.runtime.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.json.JsonReader;
import dev.espalier.ir.json.JsonResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line as a process of its own: how it ends, and what others do to it.
@Timeout(120)
@EnabledOnOs(OS.LINUX)
final class ProcessTest {

  private static final String APP = Said.classes().toAbsolutePath().toString();

  @TempDir Path folder;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endAll() {
    started.forEach(Process::destroyForcibly);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3"})
  void exit_ofANode_isAFailureWhateverItsCode(String code) throws Exception {
    Said said = ended(flows("run", "leaving", "--app", APP, "--input", code));

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .contains("[RUN111] the application ended the program before run ", "node leave");
  }

  @Test
  void exit_ofANode_withJson_isOneDocument() throws Exception {
    Said said = ended(flows("run", "leaving", "--app", APP, "--input", "0", "--json"));

    assertThat(said.code()).isEqualTo(1);
    assertThat(new JsonReader().read(said.out())).isInstanceOf(JsonResult.Parsed.class);
    assertThat(said.out()).contains("\"code\": \"RUN111\"");
  }

  @Test
  void exit_ofAConstructor_isAFailure() throws Exception {
    Said said =
        ended(
            start(
                List.of("-Dleaving.early=true"),
                List.of("run", "leaving", "--app", APP, "--input", "0")));

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("[RUN111] the application ended the program before the flow");
  }

  @ParameterizedTest
  @CsvSource({
    "INT, 130, why:   it was interrupted",
    "TERM, 143, why:   the program was told to end"
  })
  void signal_cancelsTheRun(String signal, int code, String why) throws Exception {
    Process process = flows("run", "announcing", "--app", APP);
    BufferedReader err = new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
    assertThat(err.readLine()).isEqualTo("waiting");

    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();

    assertThat(process.waitFor()).isEqualTo(code);
    assertThat(err.readLine()).contains("[RUN107] run ").contains("of announcing was cancelled");
    assertThat(err.readLine()).contains(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void signal_leavesNothingSpilledBehind(String signal) throws Exception {
    Process process = flows("run", "hoarding", "--app", APP, "--spill-dir", "spilled");
    BufferedReader err = new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
    assertThat(err.readLine()).isEqualTo("waiting");
    assertThat(folder.resolve("spilled")).isNotEmptyDirectory();

    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    process.waitFor();

    assertThat(folder.resolve("spilled")).isEmptyDirectory();
  }

  @Test
  void signal_asJson_tellsTheExitCodeAndTheTimeTaken() throws Exception {
    Process process = flows("run", "announcing", "--app", APP, "--json");
    BufferedReader err = new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
    assertThat(err.readLine()).isEqualTo("waiting");

    new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();

    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .contains("\"status\": \"cancelled\"", "\"exitCode\": 143")
        .doesNotContain("\"tookMicros\": 0,");
  }

  @Test
  void closedPipe_isNoFault() throws Exception {
    Process process = flows("list", "--app", APP);
    process.getInputStream().close();

    assertThat(process.waitFor()).isZero();
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
  }

  @Test
  void twoProcesses_onOneStore_loseNothing() throws Exception {
    Process first = flows("run", "counting", "--app", APP, "--data", "store", "--input", "100");
    Process second = flows("run", "counting", "--app", APP, "--data", "store", "--input", "100");

    assertThat(List.of(ended(first), ended(second)))
        .containsExactly(new Said(0, "100\n", ""), new Said(0, "100\n", ""));
    assertThat(folder.resolve("store/key-value/numbers/v~count")).hasContent("200");
  }

  @Test
  void applicationThatPrints_doesNotSpoilTheOutput() throws Exception {
    Process process = flows("run", "loud", "--app", APP, "--json");
    Said said = ended(process);

    assertThat(said.err()).contains("NOISE");
    assertThat(new JsonReader().read(said.out())).isInstanceOf(JsonResult.Parsed.class);
  }

  private Process flows(String... arguments) throws IOException {
    return start(List.of(), List.of(arguments));
  }

  /// Signals are set back to what they do by default: whoever runs tests in the background may have
  /// switched some off, for all their descendants.
  private Process start(List<String> options, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM"));
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(options);
    command.add(Main.class.getName());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    started.add(process);
    return process;
  }

  /// What it prints fits into the pipes.
  private static Said ended(Process process) throws Exception {
    process.getOutputStream().close();
    int code = process.waitFor();
    return new Said(
        code,
        new String(process.getInputStream().readAllBytes(), UTF_8),
        new String(process.getErrorStream().readAllBytes(), UTF_8));
  }
}
