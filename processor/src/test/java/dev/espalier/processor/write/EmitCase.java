package dev.espalier.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Workflow;
import dev.espalier.processor.EspalierProcessor;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/// A folder of workflows and the classes expected of them.
final class EmitCase {

  private final Path folder;

  EmitCase(Path folder) {
    this.folder = folder;
  }

  void check() throws IOException {
    Path out = Files.createTempDirectory("espalier-emit");
    compile(files(folder), out);
    Path expected = folder.resolve("expected");
    if ("write".equals(System.getProperty("espalier.golden"))) {
      assertThat(System.getenv("CI")).as("goldens are not written in CI").isNotEqualTo("true");
      Files.createDirectories(expected);
      for (Path file : files(out)) {
        Files.writeString(expected.resolve(file.getFileName()), Files.readString(file));
      }
    }
    for (Path file : files(out)) {
      assertThat(Files.readString(file))
          .isEqualTo(Files.readString(expected.resolve(file.getFileName())));
    }
    assertThat(files(out)).hasSameSizeAs(files(expected));
  }

  static void compile(List<Path> sources, Path out) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var problems = new DiagnosticCollector<JavaFileObject>();
    try (var manager = compiler.getStandardFileManager(problems, null, null)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
      manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(out));
      if (sources.stream().anyMatch(source -> source.endsWith("module-info.java"))) {
        manager.setLocationFromPaths(StandardLocation.MODULE_PATH, modulePath());
        manager.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
      }
      var task =
          compiler.getTask(
              null,
              manager,
              problems,
              List.of("-Xlint:all,-processing", "-Werror", "--release", "25"),
              null,
              manager.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new EspalierProcessor()));
      boolean compiled = task.call();
      assertThat(problems.getDiagnostics()).isEmpty();
      assertThat(compiled).isTrue();
    }
  }

  private static List<Path> modulePath() {
    return Stream.of(Workflow.class, NullMarked.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(URL::getPath)
        .map(Path::of)
        .toList();
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> root.endsWith("expected") || !file.getParent().endsWith("expected"))
          .sorted()
          .toList();
    }
  }
}
