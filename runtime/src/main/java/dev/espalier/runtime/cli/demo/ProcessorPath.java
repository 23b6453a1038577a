package dev.espalier.runtime.cli.demo;

import dev.espalier.runtime.cli.console.Bundle;
import dev.espalier.runtime.cli.console.Refusal;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;

/// The annotation processor and what it needs, from the bundled repository. What this program has
/// itself, such as the flow IR, the processor takes from it.
final class ProcessorPath {

  private ProcessorPath() {}

  /// Copies the jars to a folder, since a compiler cannot load them from within this program's, and
  /// returns a loader for them.
  static URLClassLoader load(Bundle bundle, Path folder) throws IOException {
    List<URL> jars = new ArrayList<>();
    for (Path jar : bundle.processorJars()) {
      Path copy = folder.resolve(String.valueOf(jar.getFileName()));
      Files.copy(jar, copy);
      jars.add(copy.toUri().toURL());
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
}
