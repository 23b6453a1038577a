package dev.espalier.runtime.capability.folder;

import dev.espalier.capability.FileWrite;
import dev.espalier.runtime.capability.disk.Durable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// The writing view of a folder. A file is written beside its place and moved there, so that
/// readers see all of it or nothing; what was written has reached the disk when the call returns.
///
/// @param folder the folder
public record FileWrites(Folder folder) implements FileWrite {

  private static final String PART = ".espalier-part-";

  @Override
  public void write(String path, byte[] content) {
    Path file = folder.file(path);
    try {
      folder.createParents(file);
      Path part = file.resolveSibling(PART + UUID.randomUUID());
      try {
        Files.write(part, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Durable.sync(part);
        Durable.replace(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void append(String path, byte[] content) {
    Path file = folder.file(path);
    try {
      folder.createParents(file);
      try (OutputStream out =
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        out.write(content);
      }
      Durable.sync(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean delete(String path) {
    Path file = folder.file(path);
    try {
      return Durable.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns whether a name is that of a file not yet complete.
  static boolean isPart(String name) {
    return name.startsWith(PART);
  }
}
