package dev.espalier.runtime.app;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the places on a class path that may hold flows.
final class ClassPath {

  private static final String FOLDER = "META-INF/espalier";

  private ClassPath() {}

  /// Returns the jars and folders in which a loader sees flows. Jars without entries for folders
  /// are found only on the class path that the JVM was started with.
  static List<Location> locations(ClassLoader loader) throws IOException {
    Set<Path> paths = new LinkedHashSet<>();
    for (URL url : Collections.list(loader.getResources(FOLDER))) {
      paths.addAll(path(url));
    }
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      boolean jar = entry.endsWith(".jar") && Files.isRegularFile(path);
      if (jar || (!entry.isEmpty() && Files.isDirectory(path.resolve(FOLDER)))) {
        paths.add(path.toRealPath());
      }
    }
    return paths.stream().map(Location::new).toList();
  }

  private static List<Path> path(URL url) throws IOException {
    List<Path> found = new ArrayList<>();
    try {
      if (url.getProtocol().equals("file")) {
        Path folder = Path.of(url.toURI()).toRealPath();
        Path meta = folder.getParent();
        Path root = meta == null ? null : meta.getParent();
        if (root != null) {
          found.add(root);
        }
      } else if (url.openConnection() instanceof JarURLConnection jar) {
        URI file = jar.getJarFileURL().toURI();
        if ("file".equals(file.getScheme())) {
          found.add(Path.of(file).toRealPath());
        }
      }
    } catch (URISyntaxException e) {
      throw new IOException(url + " is not a path", e);
    }
    return found;
  }
}
