package dev.espalier.runtime.capability.store;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Lets one writer at a time into a folder, among threads and among processes.
///
/// - Invariants: at most one holder for each folder on this machine; a process has at most one open
///   channel on a folder's lock file.
/// - Concurrency: threads queue at a monitor that belongs to the folder, not to this object: the
///   interned text of the folder's identity, which is one object in the whole virtual machine, for
///   all lock objects and class loaders, and needs no table. Only who is inside opens the lock
///   file, which orders processes, and closes it before leaving. Both is needed. POSIX takes a lock
///   from a process when *any* of its channels on the file closes, so one thread's close would end
///   another's lock. And the virtual machine's own table of file locks (JDK 25's `FileLockTable`)
///   lets two threads in when several channels on one file close at once: a closing channel that
///   finds its list of locks empty removes whatever list has come after it.
/// - Failure: the operating system frees the lock of a process that dies. The system believes a
///   whole process to wait, and so may see a deadlock where threads of two processes wait for two
///   folders crosswise; then the lock is asked for again and again instead of being waited for.
/// - References: `fcntl(2)`, advisory record locking; `String.intern`.
final class FolderLock {

  private static final String IDENTITY = "dev.espalier folder ";
  private static final long PAUSE_NANOS = 200_000;

  private final Path folder;

  FolderLock(Path folder) {
    this.folder = folder;
  }

  /// Work that is done while the lock is held.
  interface Work<T> {
    T run() throws IOException;
  }

  /// Does the work under the lock; the folder must exist.
  <T> T holding(Work<T> work) throws IOException {
    synchronized (identity(folder)) {
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = acquire(channel)) {
        return work.run();
      }
    }
  }

  /// Returns one object for all ways to name a folder: its number in the file system where there is
  /// one, else its real path.
  private static String identity(Path folder) throws IOException {
    @Nullable Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    return (IDENTITY + (key != null ? key : folder.toRealPath())).intern();
  }

  private static FileLock acquire(FileChannel channel) throws IOException {
    try {
      return channel.lock();
    } catch (ClosedChannelException | FileLockInterruptionException e) {
      throw e;
    } catch (IOException seenAsDeadlock) {
      return poll(channel);
    }
  }

  /// Asks until no other process holds the lock; a fault of the disk is thrown here once more.
  private static FileLock poll(FileChannel channel) throws IOException {
    while (true) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new FileLockInterruptionException();
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
