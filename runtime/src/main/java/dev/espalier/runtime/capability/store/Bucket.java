package dev.espalier.runtime.capability.store;

import dev.espalier.runtime.capability.disk.Durable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// Named contents in a folder, one file each.
///
/// - Invariants: a file under a stored name is complete; parts live under `.new` until then.
/// - Concurrency: readers take no lock and see the old content or the new; writers hold the
///   folder's lock only for the last step.
/// - Failure: a crash leaves at most a file under `.new`, removed a day later.
public final class Bucket {

  private static final Duration LEFTOVER_AGE = Duration.ofDays(1);

  private final Path folder;
  private final Path parts;
  private final FolderLock lock;
  private final AtomicBoolean prepared = new AtomicBoolean();

  /// Creates the bucket that lies in a folder; the folder is created with the first content.
  public Bucket(Path folder) {
    this.folder = folder;
    this.parts = folder.resolve(".new");
    this.lock = new FolderLock(folder);
  }

  Optional<InputStream> open(String name) {
    try {
      return Optional.of(Files.newInputStream(file(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<byte[]> read(String name) {
    try {
      return Optional.of(Files.readAllBytes(file(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> names(String prefix) {
    Listing listing = new Listing(folder, parts, prefix);
    try {
      Files.walkFileTree(folder, listing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return listing.found.stream().sorted().toList();
  }

  void put(String name, Content content) {
    write(name, content, () -> true);
  }

  boolean putIfAbsent(String name, byte[] content) {
    Path file = file(name);
    return !Files.exists(file) && write(name, out -> out.write(content), () -> !Files.exists(file));
  }

  boolean replace(String name, byte[] expected, byte[] content) {
    return write(
        name,
        out -> out.write(content),
        () -> read(name).filter(present -> Arrays.equals(present, expected)).isPresent());
  }

  boolean delete(String name) {
    Path file = file(name);
    if (!Files.exists(file)) {
      return false;
    }
    try {
      return lock.holding(() -> Durable.delete(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What writes a content.
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private boolean write(String name, Content content, FolderLock.Work<Boolean> condition) {
    Path file = file(name);
    try {
      prepare();
      Path part = Files.createTempFile(parts, "part-", "");
      try {
        try (OutputStream out = Files.newOutputStream(part)) {
          content.writeTo(out);
        }
        Durable.sync(part);
        Durable.createFolder(Durable.folderOf(file));
        return lock.holding(() -> condition.run() && moved(part, file));
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean moved(Path part, Path file) throws IOException {
    Durable.replace(part, file);
    return true;
  }

  private void prepare() throws IOException {
    Durable.createFolder(parts);
    if (prepared.compareAndSet(false, true)) {
      removeLeftovers();
    }
  }

  /// Removes what writers that died have left; ages are told by the file system's clock.
  private void removeLeftovers() throws IOException {
    Path probe = Files.createTempFile(parts, "probe-", "");
    FileTime now = Files.getLastModifiedTime(probe);
    Files.delete(probe);
    List<Path> all;
    try (Stream<Path> files = Files.list(parts)) {
      all = files.toList();
    }
    for (Path part : all) {
      if (isOld(part, now)) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static boolean isOld(Path part, FileTime now) throws IOException {
    try {
      FileTime then = Files.getLastModifiedTime(part);
      return Duration.between(then.toInstant(), now.toInstant()).compareTo(LEFTOVER_AGE) > 0;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private Path file(String name) {
    return folder.resolve(FileName.encode(name));
  }

  /// Collects stored names; files that vanish meanwhile are passed over.
  private static final class Listing extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final Path parts;
    private final String prefix;
    private final List<String> found = new ArrayList<>();

    Listing(Path folder, Path parts, String prefix) {
      this.folder = folder;
      this.parts = parts;
      this.prefix = prefix;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return path.equals(parts) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (FileName.isStored(file)) {
        String name = FileName.decode(folder.relativize(file));
        if (name.startsWith(prefix)) {
          found.add(name);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
