package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A folder that looks like a fresh checkout to whoever types commands in it: copies of the
/// examples, `./mvnw`, and `./flows` as this build has made it. What Maven fetches stays in a
/// folder of its own, so that no other build sees these libraries.
final class Workspace {

  private static final Path ROOT = Path.of(System.getProperty("espalier.root"));
  private static final long PATIENCE_MINUTES = 5;

  private final Path folder;

  private Workspace(Path folder) {
    this.folder = folder;
  }

  static Workspace in(Path folder) throws IOException {
    var workspace = new Workspace(folder);
    var jar = ROOT.resolve("runtime/target/flows.jar");
    assertThat(jar).as("flows.jar, which the phase package of runtime makes").isRegularFile();
    workspace.script("flows", "'%s' -jar '%s'".formatted(java(), jar));
    workspace.script(
        "mvnw",
        "'%s' -B -Dmaven.repo.local='%s' -Dmaven.repo.local.tail='%s' -Despalier.repository='%s'"
            .formatted(
                ROOT.resolve("mvnw"),
                Path.of(System.getProperty("espalier.target"), "m2"),
                System.getProperty("espalier.local.repository"),
                ROOT.resolve("runtime/target/repository").toUri()));
    return workspace;
  }

  /// Returns the text of a page of the checkout.
  static String page(String name) throws IOException {
    return Files.readString(ROOT.resolve(name));
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("examples"))) {
      return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList();
    }
  }

  /// Copies an example here and returns where it is now.
  Path bring(Path example) throws IOException {
    var copy = folder.resolve("examples").resolve(example.getFileName());
    try (Stream<Path> files = Files.walk(example)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var relative = example.relativize(file);
        if (!relative.startsWith("target")) {
          Files.createDirectories(copy.resolve(relative).getParent());
          Files.copy(file, copy.resolve(relative));
        }
      }
    }
    return copy;
  }

  /// Runs a command here and returns the lines that it prints.
  List<String> run(String command) throws IOException, InterruptedException {
    var out = Files.createTempFile(folder, "printed", ".txt");
    var builder = new ProcessBuilder("bash", "-c", command).directory(folder.toFile());
    builder.environment().put("NO_COLOR", "1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("MAVEN_OPTS");
    var process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    var printed = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(process.isAlive()).as("it ends; so far:\n" + printed).isFalse();
    assertThat(process.exitValue()).as(command + "\n" + printed).isZero();
    return printed.lines().map(String::stripTrailing).toList();
  }

  private void script(String name, String command) throws IOException {
    var script = folder.resolve(name);
    Files.writeString(script, "#!/bin/sh\nexec " + command + " \"$@\"\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
