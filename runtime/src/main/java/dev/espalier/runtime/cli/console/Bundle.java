package dev.espalier.runtime.cli.console;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What this program's own jar carries besides classes.
public final class Bundle implements AutoCloseable {

  private final Path file;
  private final FileSystem jar;

  private Bundle(Path file, FileSystem jar) {
    this.file = file;
    this.jar = jar;
  }

  /// Opens the jar.
  ///
  /// @throws Refusal if this program does not run from one that carries the Maven repository
  public static Bundle orRefuse() throws IOException {
    return open()
        .orElseThrow(
            () ->
                Refusal.cannot(
                    "this copy of the program carries no libraries for projects",
                    "use the flows.jar that the build makes"));
  }

  /// Opens the jar, if this program runs from one that carries the Maven repository.
  public static Optional<Bundle> open() throws IOException {
    Optional<Path> file = ownJar();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Bundle bundle = new Bundle(file.get(), FileSystems.newFileSystem(file.get()));
    if (Files.isDirectory(bundle.repository())) {
      return Optional.of(bundle);
    }
    bundle.close();
    return Optional.empty();
  }

  /// Returns the repository with the libraries that workflows are built with.
  public Path repository() {
    return jar.getPath("/repository");
  }

  /// Returns the example: sources, and a sample of its input.
  public Path demo() {
    return jar.getPath("/demo");
  }

  /// Returns the jars of the annotation processor that this program does not itself consist of.
  public List<Path> processorJars() throws IOException {
    try (Stream<Path> own = Files.walk(repository().resolve("dev/espalier/espalier-processor"));
        Stream<Path> others = Files.list(jar.getPath("/processor"))) {
      return Stream.concat(own, others).filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }

  /// Returns the jar itself.
  public Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }

  /// Returns the jar that this program runs from.
  public static Optional<Path> ownJar() {
    CodeSource source = Bundle.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
