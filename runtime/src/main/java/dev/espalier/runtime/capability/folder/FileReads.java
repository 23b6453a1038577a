package dev.espalier.runtime.capability.folder;

import dev.espalier.capability.FileRead;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The reading view of a folder.
///
/// @param folder the folder
public record FileReads(Folder folder) implements FileRead {

  @Override
  public InputStream open(String path) {
    Path file = folder.file(path);
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] read(String path) {
    Path file = folder.file(path);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(folder.entry(path));
  }

  @Override
  public List<String> list(String path) {
    try (Stream<Path> entries = Files.list(folder.entry(path))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !FileWrites.isPart(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
