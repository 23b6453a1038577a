package dev.espalier.runtime.spill;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The folder of one engine for what it spills, and the lock that protects it from those who clean.
///
/// - Invariants: the folder `NAME` exists only while `NAME.lock` beside it does, and a cleaner
///   deletes both only while it holds that lock. A name is used once.
/// - Concurrency: who makes a session locks its file first, and then looks whether the file is
///   still there; who cleans locks first, too. So of the two one finds the other out, whatever the
///   order.
/// - Failure: the operating system frees the lock of a process that dies; [Leftovers] finds what it
///   left.
final class Session implements AutoCloseable {

  private static final int ATTEMPTS = 100;

  private final Path folder;
  private final Path lockFile;
  private final FileChannel channel;

  private Session(Path folder, Path lockFile, FileChannel channel) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.channel = channel;
  }

  /// Makes a session in a folder, which is made if it is not there.
  ///
  /// @param shared whether others may write where the folder lies, so that it may not be ours
  static Session open(Path base, boolean shared) throws IOException {
    Files.createDirectories(base.toAbsolutePath().getParent());
    makePrivate(base);
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < ATTEMPTS; i++) {
      String name = Leftovers.ownPrefix() + Long.toString(random.nextLong() >>> 1, 36);
      Session session = open(base, name);
      if (session != null) {
        if (shared && !isOurs(base, session.folder)) {
          session.close();
          throw new IOException(base + " belongs to another user, or others may use it");
        }
        return session;
      }
    }
    throw new IOException("no lock can be had in " + base);
  }

  private static @Nullable Session open(Path base, String name) throws IOException {
    Path lockFile = base.resolve(name + Leftovers.LOCK);
    FileChannel channel =
        FileChannel.open(
            lockFile,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            owner("rw-------"));
    FileLock lock = channel.tryLock();
    if (lock == null || Files.notExists(lockFile)) {
      channel.close();
      return null;
    }
    try {
      Path folder = Files.createDirectory(base.resolve(name), owner("rwx------"));
      return new Session(folder, lockFile, channel);
    } catch (IOException e) {
      channel.close();
      Files.deleteIfExists(lockFile);
      throw e;
    }
  }

  private static void makePrivate(Path base) throws IOException {
    if (!Files.isDirectory(base)) {
      try {
        Files.createDirectory(base, owner("rwx------"));
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(base)) {
          throw new IOException(base + " is no folder", e);
        }
      }
    }
  }

  private static boolean isOurs(Path base, Path own) throws IOException {
    return Files.isDirectory(base, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(base, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
        && (!isPosix()
            || Files.getPosixFilePermissions(base)
                .equals(PosixFilePermissions.fromString("rwx------")));
  }

  private static FileAttribute<?>[] owner(String rights) {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  Path folder() {
    return folder;
  }

  /// Deletes the folder with all that is in it.
  @Override
  public void close() throws IOException {
    try (channel) {
      Leftovers.delete(folder);
      Files.deleteIfExists(lockFile);
    }
  }
}
