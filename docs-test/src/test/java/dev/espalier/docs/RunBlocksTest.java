package dev.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Commands and programs of pages, run as users would run them.
///
/// * An `sh` block with `prints=CODE` or `prints` is run by a shell that has the command `flows`,
///   in a folder with the classes of the page's `java app` blocks in `app`. The `text` block after
///   it shows all that is printed. It ends with the status 0, or with what `exit=` says.
/// * A `java main` block with `prints=CODE` or `prints` is compiled and its `main` is run.
final class RunBlocksTest {

  private static final String CLASS_PATH = absolute(System.getProperty("java.class.path"));
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  // Both differ from run to run or release to release: pages leave them out.
  private static final String RUN_ID = "(?<=run )[0-9a-z]+-[0-9.]+";
  private static final String HASH = "\\b[0-9a-f]{64}\\b";

  private static final long PATIENCE_SECONDS = 120;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> block_printsAsThePageSays() {
    return Page.all().stream()
        .flatMap(
            page ->
                page.blocks().stream()
                    .filter(RunBlocksTest::isRun)
                    .map(
                        block ->
                            DynamicTest.dynamicTest(page.place(block), () -> run(page, block))));
  }

  private static boolean isRun(Block block) {
    return (block.is("sh") || block.has("main"))
        && (block.has("prints") || block.value("prints").isPresent());
  }

  private void run(Page page, Block block) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory(folder, "run");
    String printed =
        (block.is("sh") ? shell(page, block, home) : program(block, home))
            .replace(home + File.separator, "")
            .replaceAll(RUN_ID + "|" + HASH, "…");

    block.value("prints").ifPresent(code -> assertThat(printed).contains("[" + code + "]"));
    Golden.compare(page, block, printed);
  }

  private static String shell(Page page, Block block, Path home)
      throws IOException, InterruptedException {
    Path app = Files.createDirectory(home.resolve("app"));
    for (Block source : page.blocks()) {
      if (source.is("java") && source.has("app")) {
        assertThat(Compilation.toUse(source.text(), app).succeeded()).isTrue();
      }
    }
    Path bin = Files.createDirectory(home.resolve("bin"));
    Path flows = bin.resolve("flows");
    Files.writeString(
        flows,
        "#!/bin/sh\nexec '%s' -cp \"$FLOWS\" dev.espalier.runtime.cli.Main \"$@\"\n"
            .formatted(JAVA));
    assertThat(flows.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment =
        Map.of(
            "FLOWS",
            CLASS_PATH,
            "PATH",
            bin + File.pathSeparator + System.getenv("PATH"),
            "NO_COLOR",
            "1");
    int status = block.value("exit").map(Integer::parseInt).orElse(0);
    return ended(List.of("bash", "-c", block.text()), home, environment, status);
  }

  private static String program(Block block, Path home) throws IOException, InterruptedException {
    Compilation made = Compilation.toUse(block.text(), home);
    assertThat(made.succeeded()).as(made.printed()).isTrue();
    String path = home + File.pathSeparator + CLASS_PATH;
    return ended(List.of(JAVA, "-cp", path, made.type()), home, Map.of(), 0);
  }

  private static String ended(
      List<String> command, Path home, Map<String, String> environment, int status)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().putAll(environment);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Path out = home.resolve("printed.txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    String printed = Files.readString(out, StandardCharsets.UTF_8).stripTrailing();
    assertThat(process.isAlive()).as("it ends; so far:\n" + printed).isFalse();
    assertThat(process.exitValue()).as(printed).isEqualTo(status);
    return printed;
  }

  /// The class path may be relative to the module, and commands run elsewhere.
  private static String absolute(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((left, right) -> left + File.pathSeparator + right)
        .orElseThrow();
  }
}
