package dev.espalier.runtime.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes new projects.
public final class Scaffold {

  /// Where a project keeps the libraries that it builds with.
  public static final String REPOSITORY = ".espalier/repository";

  private final String version;
  private final Path repository;

  /// Creates a scaffold.
  ///
  /// @param version the version of the libraries
  /// @param repository the Maven repository that holds them
  public Scaffold(String version, Path repository) {
    this.version = version;
    this.repository = repository;
  }

  /// Writes a project into a new folder and returns the files for people, relative to it.
  ///
  /// @throws FileAlreadyExistsException if the folder exists
  public List<Path> write(ProjectName project, Path folder) throws IOException {
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> file : files(project).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, filled(template(file.getValue()), project));
      written.add(Path.of(file.getKey()));
    }
    copy(folder.resolve(REPOSITORY));
    return List.copyOf(written);
  }

  private static Map<String, String> files(ProjectName project) {
    String sources = project.packageName().replace('.', '/') + "/" + project.className();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", "pom.xml");
    files.put("src/main/java/" + sources + ".java", "Workflow.java");
    files.put("src/test/java/" + sources + "Test.java", "WorkflowTest.java");
    files.put("sample.json", "sample.json");
    files.put("README.md", "README.md");
    files.put(".gitignore", "gitignore");
    return files;
  }

  private String filled(String template, ProjectName project) {
    return template
        .replace("{{name}}", project.name())
        .replace("{{package}}", project.packageName())
        .replace("{{class}}", project.className())
        .replace("{{version}}", version);
  }

  private static String template(String name) throws IOException {
    try (InputStream in = Scaffold.class.getResourceAsStream(name + ".template")) {
      if (in == null) {
        throw new IOException("this program lacks its template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void copy(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(repository)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(repository.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
