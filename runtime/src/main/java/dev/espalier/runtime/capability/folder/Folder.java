package dev.espalier.runtime.capability.folder;

import dev.espalier.runtime.capability.disk.Durable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;

/// A folder that paths are confined to: relative, with `/`, without `..`, and through no symbolic
/// link that leads out.
public final class Folder {

  private final Path root;

  /// Confines paths to a folder, which need not exist yet.
  public Folder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /// Returns the file that a path names.
  Path file(String path) {
    Path file = entry(path);
    if (file.equals(root)) {
      throw new IllegalArgumentException("the path is empty: it names the folder, not a file");
    }
    return file;
  }

  /// Returns the file or folder that a path names; `""` is the folder itself.
  Path entry(String path) {
    Path entry = root;
    if (!path.isEmpty()) {
      for (String part : path.split("/", -1)) {
        checkPart(part, path);
        entry = entry.resolve(part);
      }
    }
    checkLinks(entry, path);
    return entry;
  }

  /// Creates the folder that a file lies in.
  void createParents(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Durable.createFolder(parent);
    }
  }

  private static void checkPart(String part, String path) {
    if (part.isEmpty()) {
      throw refused(path, path.startsWith("/") ? "it is absolute" : "it has an empty part");
    }
    if (part.equals("..") || part.equals(".")) {
      throw refused(path, "it has a part \"" + part + "\"");
    }
    if (part.indexOf('\0') >= 0 || part.indexOf('\\') >= 0) {
      throw refused(path, "it has a character that file names may not have");
    }
    if (Path.of(part).isAbsolute() || Path.of(part).getNameCount() != 1) {
      throw refused(path, "\"" + part + "\" is no plain name");
    }
  }

  private void checkLinks(Path entry, String path) {
    Path present = entry;
    while (!Files.exists(present, LinkOption.NOFOLLOW_LINKS)) {
      if (present.equals(root)) {
        return;
      }
      present = Objects.requireNonNull(present.getParent(), "an entry lies below the folder");
    }
    try {
      if (!present.toRealPath().startsWith(root.toRealPath())) {
        throw refused(path, "a symbolic link on it leads out of " + root);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException("cannot follow the links of \"" + path + "\" in " + root, e));
    }
  }

  private static IllegalArgumentException refused(String path, String reason) {
    return new IllegalArgumentException(
        "the path \"" + path + "\" is refused: " + reason + "; use a path below the folder");
  }
}
