package dev.espalier.runtime.cli.demo;

import dev.espalier.runtime.cli.console.Bundle;
import dev.espalier.runtime.cli.console.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The example, copied to a folder and compiled there.
///
/// @param folder the folder
record SampleBuild(Path folder) {

  private static final String SAMPLE = "sample.geojson";

  Path sources() {
    return folder.resolve("src/main/java");
  }

  Path classes() {
    return folder.resolve("target/classes");
  }

  Path input() {
    return folder.resolve(SAMPLE);
  }

  /// Returns the files that the processor wrote besides classes, relative to the folder.
  List<Path> artifacts() throws IOException {
    try (Stream<Path> files = Files.walk(classes().resolve("META-INF/espalier"))) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  /// Copies the example out of this program's jar and compiles it.
  static SampleBuild make(Bundle bundle, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw Refusal.cannot("this Java has no compiler", "run the demo with a JDK");
    }
    SampleBuild build = new SampleBuild(folder);
    copy(bundle.demo(), folder);
    Files.createDirectories(build.classes());
    Path libraries = Files.createTempDirectory("flows-demo-processor");
    try (URLClassLoader loader = ProcessorPath.load(bundle, libraries)) {
      build.compile(compiler, loader, bundle.file());
    } finally {
      delete(libraries);
    }
    return build;
  }

  private void compile(JavaCompiler compiler, ClassLoader processors, Path jar) throws IOException {
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.walk(sources())) {
      List<Path> units = sources.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options =
          List.of("-d", classes().toString(), "-classpath", jar.toString(), "-parameters");
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              said, files, null, options, null, files.getJavaFileObjectsFromPaths(units));
      task.setProcessors(ProcessorPath.processors(processors));
      if (!task.call()) {
        throw Refusal.failed("the example does not compile:\n" + said);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Path parent = target.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        Files.copy(file, target);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
