package dev.espalier.runtime.spill;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What processes that died have left where elements are spilled.
///
/// The lock files of one's own process are never opened: to close a file releases all locks that
/// the process holds on it, so looking at the lock of another engine would take it away. They are
/// known by the number and the start of their process.
final class Leftovers {

  static final String LOCK = ".lock";
  private static final Pattern NAME = Pattern.compile("\\d+-\\d+-[0-9a-z]+");

  private Leftovers() {}

  /// Returns what the names of all sessions of this process begin with.
  static String ownPrefix() {
    ProcessHandle self = ProcessHandle.current();
    long start = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return self.pid() + "-" + start + "-";
  }

  /// Deletes the sessions whose processes are gone.
  static void clean(Path base) throws IOException {
    String own = ownPrefix();
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(base)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        names.add(name.endsWith(LOCK) ? name.substring(0, name.length() - LOCK.length()) : name);
      }
    }
    for (String name : names) {
      if (NAME.matcher(name).matches() && !name.startsWith(own)) {
        clean(base.resolve(name), base.resolve(name + LOCK));
      }
    }
  }

  private static void clean(Path folder, Path lockFile) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                lockFile,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        delete(folder);
        Files.deleteIfExists(lockFile);
      }
    }
  }

  /// Deletes a folder of files.
  static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
