package dev.espalier.processor.cases;

import dev.espalier.Workflow;
import dev.espalier.ir.check.FlowLoader;
import dev.espalier.ir.codec.ReadResult;
import dev.espalier.ir.flow.Flow;
import dev.espalier.processor.EspalierProcessor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/// Compiles the source files of a case. Those in its folder `lib` are compiled first and seen as
/// class files only.
final class CaseCompilation {

  private final Path folder;
  private final Path out;
  private final List<String> options = new ArrayList<>(List.of("--release", "25"));

  CaseCompilation(Path folder, Path out) {
    this.folder = folder;
    this.out = out;
  }

  /// What came of it.
  ///
  /// @param diagnostics what javac reported, each with its place
  /// @param flows the flows that were written, by name
  record Result(List<String> diagnostics, List<Flow> flows) {}

  Result run() throws IOException {
    Path lib = out.resolve("lib");
    Path classes = out.resolve("classes");
    Files.createDirectories(lib);
    Files.createDirectories(classes);
    if (Files.isDirectory(folder.resolve("lib"))) {
      List<String> faults = compile(folder.resolve("lib"), lib, List.of());
      if (!faults.isEmpty()) {
        throw new IllegalStateException("the library has faults: " + faults);
      }
    }
    if (Files.exists(folder.resolve("options.txt"))) {
      options.addAll(Files.readAllLines(folder.resolve("options.txt")));
    }
    return new Result(compile(folder, classes, List.of(lib)), flows(classes));
  }

  private List<String> compile(Path sources, Path to, List<Path> libraries) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var found = new DiagnosticCollector<JavaFileObject>();
    List<Path> path = new ArrayList<>(List.of(home(Workflow.class), home(NullMarked.class)));
    path.addAll(libraries);
    try (var manager = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(to));
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
      var units = manager.getJavaFileObjectsFromPaths(files(sources, ".java"));
      var task = compiler.getTask(null, manager, found, options, null, units);
      task.setLocale(Locale.ROOT);
      task.setProcessors(List.of(new EspalierProcessor()));
      task.call();
    }
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(CaseCompilation::text)
        .toList();
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    String kind =
        diagnostic.getKind() == Diagnostic.Kind.ERROR
            ? "error"
            : diagnostic.getKind().name().toLowerCase(Locale.ROOT);
    JavaFileObject file = diagnostic.getSource();
    String place =
        file == null
            ? "nowhere"
            : "%s:%d:%d"
                .formatted(
                    Path.of(file.getName()).getFileName(),
                    diagnostic.getLineNumber(),
                    diagnostic.getColumnNumber());
    return "%s at %s%n%s".formatted(kind, place, diagnostic.getMessage(Locale.ROOT));
  }

  private static List<Flow> flows(Path classes) throws IOException {
    List<Flow> flows = new ArrayList<>();
    for (Path file : files(classes, "flow.json")) {
      switch (new FlowLoader().load(file.toString(), Files.readAllBytes(file))) {
        case ReadResult.Read(Flow flow, var _) -> flows.add(flow);
        case ReadResult.Refused(var faults) -> throw new IllegalStateException(faults.toString());
      }
    }
    return flows;
  }

  private static List<Path> files(Path root, String suffix) throws IOException {
    Path lib = root.resolve("lib");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(suffix) && !file.startsWith(lib))
          .sorted()
          .toList();
    }
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
