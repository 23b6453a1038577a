package dev.espalier.runtime.cli.console;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/// What this program's own jar carries besides classes.
public final class Bundle implements AutoCloseable {

  private final FileSystem jar;

  private Bundle(FileSystem jar) {
    this.jar = jar;
  }

  /// Opens the jar, if this program runs from one that carries the Maven repository.
  public static Optional<Bundle> open() throws IOException {
    Optional<Path> file = ownJar();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Bundle bundle = new Bundle(FileSystems.newFileSystem(file.get()));
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
