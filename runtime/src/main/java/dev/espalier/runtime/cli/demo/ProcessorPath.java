package dev.espalier.runtime.cli.demo;

import dev.espalier.runtime.cli.console.Refusal;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/// The annotation processor and what it needs, from the bundled repository. What this program has
/// itself, such as the flow IR, the processor takes from it.
final class ProcessorPath {

  private static final String ARTIFACT = "espalier-processor";

  private ProcessorPath() {}

  /// Copies the jars of the bundled repository that this program does not consist of, and returns a
  /// loader for them.
  static URLClassLoader load(Path repository, Path folder) throws IOException {
    List<URL> jars = new ArrayList<>();
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.walk(repository)) {
      for (Path jar : files.filter(ProcessorPath::isNeeded).toList()) {
        Path copy = folder.resolve(jar.getFileName().toString());
        Files.copy(jar, copy);
        jars.add(url(copy));
      }
    }
    return new URLClassLoader(jars.toArray(URL[]::new), ProcessorPath.class.getClassLoader());
  }

  /// Returns the processors of a loader.
  static List<Processor> processors(ClassLoader loader) {
    List<Processor> found =
        ServiceLoader.load(Processor.class, loader).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    if (found.isEmpty()) {
      throw Refusal.cannot(
          "this copy of the program carries no annotation processor",
          "use the flows.jar that the build makes");
    }
    return found;
  }

  private static boolean isNeeded(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    return name.endsWith(".jar") && (name.startsWith(ARTIFACT) || !name.startsWith("espalier-"));
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }
}
