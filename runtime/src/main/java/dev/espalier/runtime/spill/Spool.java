package dev.espalier.runtime.spill;

import dev.espalier.runtime.result.SpillException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Records on disk, first in, first out.
///
/// A record is its length and its checksum, four bytes each, and its content. The checksum is the
/// CRC32C of the record's number, its length and its content, so that a record is never taken for
/// another. Records are gathered in a block in memory, which goes to the end of the last segment
/// when it is full; the first segment is deleted when all of it has been read. While only the block
/// holds anything, no file is used.
///
/// **Invariants.** The oldest record is in the first segment, or in the block if there is no
/// segment. Segments and the block hold whole records.
///
/// **Concurrency.** None: it is guarded by its line.
///
/// **Failure.** A write that fails leaves everything as it was, so that what was there before can
/// still be had.
///
/// **References.** CRC32C: RFC 3720, appendix B.4.
final class Spool implements AutoCloseable {

  private static final int HEAD = 8;
  private static final int BLOCK = 1 << 16;
  private static final long LARGEST_SEGMENT = 8L << 20;

  private final Folder folder;
  private final long limit;
  private final long segmentSize;
  private final ArrayDeque<Segment> segments = new ArrayDeque<>();
  private byte[] block = {};
  private int start;
  private int end;
  private byte[] ahead = {};
  private int aheadStart;
  private int aheadEnd;
  private long onDisk;
  private long files;
  private long added;
  private long taken;

  /// Creates a spool that holds nothing.
  ///
  /// @param limit how many bytes it may have on disk
  Spool(Folder folder, long limit) {
    this.folder = folder;
    this.limit = limit;
    this.segmentSize = Math.clamp(limit / 16, 1, LARGEST_SEGMENT);
  }

  /// Gives the files of one spool their names and opens them.
  interface Folder {

    /// Returns the file of a number.
    Path file(long number);

    /// Returns what opens the files.
    Segment.Disk disk();
  }

  boolean isEmpty() {
    return added == taken;
  }

  /// Returns how many bytes are in files.
  long onDisk() {
    return onDisk;
  }

  /// Adds a record.
  ///
  /// @throws SpillException if it cannot be kept
  void add(byte[] content) {
    int size = HEAD + content.length;
    if (onDisk + (end - start) + size > limit) {
      throw new SpillException(
          (added - taken)
              + " elements are on disk, and the next one does not fit into the "
              + (limit >> 20)
              + " MiB that spillMiB allows",
          "raise spillMiB, or make the nodes that take the elements faster",
          null);
    }
    if (end + size > BLOCK) {
      flush();
    }
    if (size > BLOCK) {
      byte[] record = new byte[size];
      put(record, 0, content);
      write(record, 0, size);
    } else {
      block = block.length == 0 ? new byte[BLOCK] : block;
      put(block, end, content);
      end += size;
    }
    added++;
  }

  private void put(byte[] bytes, int at, byte[] content) {
    ByteBuffer.wrap(bytes, at, HEAD + content.length)
        .putInt(content.length)
        .putInt(checksum(added, content))
        .put(content);
  }

  private static int checksum(long number, byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(ByteBuffer.allocate(12).putLong(number).putInt(content.length).flip());
    sum.update(content);
    return (int) sum.getValue();
  }

  private void flush() {
    if (end > start) {
      write(block, start, end - start);
    }
    start = 0;
    end = 0;
  }

  private void write(byte[] bytes, int from, int count) {
    Segment last = segments.peekLast();
    if (last != null && last.written() + count <= segmentSize) {
      last.write(bytes, from, count);
    } else {
      segments.add(begun(bytes, from, count));
    }
    onDisk += count;
  }

  /// Returns a segment that begins with some bytes.
  private Segment begun(byte[] bytes, int from, int count) {
    Segment segment = new Segment(folder.file(++files), folder.disk());
    try {
      segment.write(bytes, from, count);
      return segment;
    } catch (SpillException e) {
      segment.close();
      throw e;
    }
  }

  /// Takes the oldest record, null if there is none.
  ///
  /// @throws SpillException if it cannot be had as it was added
  byte @Nullable [] take() {
    if (isEmpty()) {
      return null;
    }
    Segment first = segments.peekFirst();
    byte[] content = first == null ? fromBlock() : fromDisk(first);
    taken++;
    if (first != null && first.unread() + (aheadEnd - aheadStart) == 0) {
      segments.removeFirst();
      onDisk -= first.written();
      first.close();
    }
    return content;
  }

  private byte[] fromBlock() {
    int length = ByteBuffer.wrap(block).getInt(start);
    byte[] content = new byte[length];
    System.arraycopy(block, start + HEAD, content, 0, length);
    start += HEAD + length;
    if (start == end) {
      start = 0;
      end = 0;
    }
    return content;
  }

  private byte[] fromDisk(Segment first) {
    byte[] head = next(first, HEAD);
    ByteBuffer read = ByteBuffer.wrap(head);
    int length = read.getInt();
    if (length < 0 || length > first.unread() + (aheadEnd - aheadStart)) {
      throw first.damaged(taken);
    }
    byte[] content = next(first, length);
    if (read.getInt() != checksum(taken, content)) {
      throw first.damaged(taken);
    }
    return content;
  }

  /// Returns the next bytes of a segment, by way of those that were read ahead.
  private byte[] next(Segment from, int count) {
    byte[] bytes = new byte[count];
    int given = Math.min(count, aheadEnd - aheadStart);
    System.arraycopy(ahead, aheadStart, bytes, 0, given);
    aheadStart += given;
    int missing = count - given;
    if (missing == 0) {
      return bytes;
    }
    if (missing > from.unread()) {
      throw from.damaged(taken);
    }
    if (missing >= BLOCK) {
      from.read(bytes, given, missing);
      return bytes;
    }
    ahead = ahead.length == 0 ? new byte[BLOCK] : ahead;
    int more = (int) Math.min(BLOCK, from.unread());
    from.read(ahead, 0, more);
    System.arraycopy(ahead, 0, bytes, given, missing);
    aheadStart = missing;
    aheadEnd = more;
    return bytes;
  }

  /// Gives up what it holds, and deletes its files.
  @Override
  public void close() {
    added = 0;
    taken = 0;
    end = 0;
    start = 0;
    aheadStart = 0;
    aheadEnd = 0;
    onDisk = 0;
    segments.forEach(Segment::close);
    segments.clear();
  }
}
