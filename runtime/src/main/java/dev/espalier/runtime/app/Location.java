package dev.espalier.runtime.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// A jar or folder of classes, and the documents of flows in it.
///
/// @param path the jar or folder
public record Location(Path path) {

  private static final String FOLDER = "META-INF/espalier/";
  private static final String FILE = "/flow.json";

  /// A document.
  ///
  /// @param type the binary name of the workflow class
  /// @param name what diagnostics call it
  /// @param content its bytes
  public record Document(String type, String name, byte[] content) {}

  /// Returns the place at a path, and for a folder the jars in it.
  public static List<Location> all(Path path) throws IOException {
    List<Location> all = new ArrayList<>(List.of(new Location(path)));
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.list(path)) {
        files
            .filter(file -> file.toString().endsWith(".jar"))
            .sorted()
            .forEach(jar -> all.add(new Location(jar)));
      }
    }
    return all;
  }

  /// Returns where this is once links are followed, so that one place is looked at once.
  public Path real() throws IOException {
    return path.toRealPath();
  }

  /// Returns the documents, sorted by class.
  public List<Document> documents() throws IOException {
    List<Document> documents = new ArrayList<>(Files.isDirectory(path) ? inFolder() : inJar());
    documents.sort((a, b) -> a.type().compareTo(b.type()));
    return documents;
  }

  private List<Document> inFolder() throws IOException {
    List<Document> documents = new ArrayList<>();
    Path flows = path.resolve(FOLDER);
    if (Files.isDirectory(flows)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(flows)) {
        for (Path folder : folders) {
          Path file = folder.resolve("flow.json");
          if (Files.isRegularFile(file)) {
            String type = String.valueOf(folder.getFileName());
            documents.add(new Document(type, file.toString(), Files.readAllBytes(file)));
          }
        }
      }
    }
    return documents;
  }

  private List<Document> inJar() throws IOException {
    List<Document> documents = new ArrayList<>();
    try (JarFile jar = new JarFile(path.toFile())) {
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        String name = entry.getName();
        if (name.startsWith(FOLDER) && name.endsWith(FILE)) {
          String type = name.substring(FOLDER.length(), name.length() - FILE.length());
          try (var in = jar.getInputStream(entry)) {
            documents.add(new Document(type, path + "!/" + name, in.readAllBytes()));
          }
        }
      }
    }
    return documents;
  }
}
