package dev.espalier.runtime.capability.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one writer at a time into a folder, among threads and among processes.
///
/// - Invariants: at most one holder for each folder on this machine.
/// - Concurrency: the lock in memory orders the threads that share this object; the lock on the
///   file orders processes. Two objects on one folder in one process meet in
///   [OverlappingFileLockException] and then try again: a process has each file lock only once.
/// - Failure: the operating system frees the lock of a process that dies.
/// - References: `java.nio.channels.FileLock`.
final class FolderLock {

  private static final long PAUSE_NANOS = 200_000;

  private final ReentrantLock threads = new ReentrantLock();
  private final Path file;

  FolderLock(Path folder) {
    this.file = folder.resolve(".lock");
  }

  /// Work that is done while the lock is held.
  interface Work<T> {
    T run() throws IOException;
  }

  /// Does the work under the lock; the folder must exist.
  <T> T holding(Work<T> work) throws IOException {
    threads.lock();
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = acquire(channel)) {
      return work.run();
    } finally {
      threads.unlock();
    }
  }

  private static FileLock acquire(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException e) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }
}
