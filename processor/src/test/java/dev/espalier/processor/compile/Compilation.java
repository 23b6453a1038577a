package dev.espalier.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Workflow;
import dev.espalier.processor.EspalierProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/// A compilation of pieces of source into a folder.
final class Compilation {

  private final Path out;
  private final List<JavaFileObject> sources = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();

  private Compilation(Path out) {
    this.out = out;
    processors.add(new EspalierProcessor());
  }

  static Compilation into(Path out) throws IOException {
    Files.createDirectories(out);
    return new Compilation(out);
  }

  /// Adds a source file, by its path such as `com/acme/Orders.java`.
  Compilation source(String path, String text) {
    sources.add(
        new SimpleJavaFileObject(URI.create("mem:///" + path), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        });
    return this;
  }

  Compilation sources(Map<String, String> files) {
    files.forEach(this::source);
    return this;
  }

  Compilation classPath(Path... entries) {
    classPath.addAll(List.of(entries));
    return this;
  }

  Compilation processors(Processor... replacing) {
    processors.clear();
    processors.addAll(List.of(replacing));
    return this;
  }

  /// Compiles and returns the errors.
  List<String> errors() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var found = new DiagnosticCollector<JavaFileObject>();
    List<Path> path = new ArrayList<>(List.of(home(Workflow.class), home(NullMarked.class)));
    path.addAll(classPath);
    try (var manager = compiler.getStandardFileManager(found, null, null)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
      var task =
          compiler.getTask(
              null, manager, found, List.of("-Xlint:all,-processing", "-Werror"), null, sources);
      task.setProcessors(processors);
      boolean compiled = task.call();
      List<String> errors =
          found.getDiagnostics().stream()
              .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
              .map(Object::toString)
              .toList();
      assertThat(compiled).as(errors.toString()).isEqualTo(errors.isEmpty());
      return errors;
    }
  }

  /// Compiles what must be without fault, and returns the folder.
  Path run() throws IOException {
    assertThat(errors()).isEmpty();
    return out;
  }

  /// Returns the contents of a folder by path.
  static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
