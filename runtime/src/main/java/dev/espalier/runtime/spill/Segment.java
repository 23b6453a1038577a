package dev.espalier.runtime.spill;

import dev.espalier.runtime.result.SpillException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file of a spool: written at its end, read from its beginning.
///
/// What has been written is what this object says, not how long the file is: an interrupted write
/// is written again, and a file that lost its end is found out. Not a channel, as an interrupt of
/// the thread that uses one closes it for all others.
final class Segment implements AutoCloseable {

  static final String OTHER_FOLDER =
      "give a folder with room that nobody else cleans: Engine.builder().spill(…), or flows run"
          + " --spill-dir";

  private static final Logger LOG = LoggerFactory.getLogger(Segment.class);

  private final Path file;
  private final RandomAccessFile content;
  private long written;
  private long read;

  Segment(Path file, Disk disk) {
    this.file = file;
    try {
      this.content = disk.open(file);
    } catch (IOException e) {
      throw failed("cannot be made", e);
    }
  }

  /// Opens files.
  @FunctionalInterface
  interface Disk {
    RandomAccessFile open(Path file) throws IOException;
  }

  long written() {
    return written;
  }

  long unread() {
    return written - read;
  }

  void write(byte[] bytes, int from, int count) {
    try {
      content.seek(written);
      content.write(bytes, from, count);
    } catch (IOException e) {
      throw failed("cannot be written", e);
    }
    written += count;
  }

  /// Reads as many bytes as are asked for, and are there.
  void read(byte[] bytes, int from, int count) {
    try {
      content.seek(read);
      content.readFully(bytes, from, count);
    } catch (IOException e) {
      throw failed("cannot be read: it ends before byte " + (read + count), e);
    }
    read += count;
  }

  /// Returns a failure for what was read and is not what was written.
  SpillException damaged(long record) {
    return new SpillException(
        "element "
            + record
            + " on disk is damaged: "
            + file
            + " was changed before byte "
            + read
            + " after it was written",
        null,
        null);
  }

  private SpillException failed(String what, IOException cause) {
    return new SpillException(
        "%s %s (%s)".formatted(file, what, cause.getMessage()), OTHER_FOLDER, cause);
  }

  /// Closes and deletes the file. What resists goes with the folder, in the end.
  @Override
  public void close() {
    try (content) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted: {}", file, e.getMessage());
    }
  }
}
