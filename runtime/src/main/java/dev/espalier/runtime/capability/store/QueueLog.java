package dev.espalier.runtime.capability.store;

import dev.espalier.capability.QueuePublish;
import dev.espalier.runtime.capability.disk.Durable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/// The messages of one subject, a line of JSON each, in the order they were published.
///
/// - Invariants: what lies before `end` is complete; sequence numbers have no gaps; a key occurs
///   once.
/// - Concurrency: publishing holds the folder's lock, then first reads what other processes have
///   added since; the fields are touched under that lock alone.
/// - Failure: a crash while a line is written leaves an incomplete last line, which the next
///   publisher cuts off. A broken line before the last is not repaired but reported.
public final class QueueLog implements QueuePublish {

  private final Path folder;
  private final Path file;
  private final FolderLock lock;
  private final Set<String> keys = new HashSet<>();
  private long end;
  private long sequence;

  /// Creates the log of the subject whose messages lie in `messages.jsonl` of a folder.
  public QueueLog(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("messages.jsonl");
    this.lock = new FolderLock(folder);
  }

  @Override
  public void publish(String key, byte[] body) {
    try {
      Durable.createFolder(folder);
      lock.holding(() -> append(key, body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean append(String key, byte[] body) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      catchUp(channel);
      if (!key.isEmpty() && keys.contains(key)) {
        return false;
      }
      byte[] line = QueueLine.format(sequence + 1, key, body);
      writeFully(channel, line);
      channel.force(true);
      accept(key, line.length);
      return true;
    }
  }

  private void catchUp(FileChannel channel) throws IOException {
    if (channel.size() == end) {
      return;
    }
    QueueLine.Scan scan = new QueueLine.Scan(channel, end);
    for (QueueLine line = scan.next(); line != null; line = scan.next()) {
      if (line.sequence() != sequence + 1) {
        throw new IOException(
            "message %d of %s follows message %d".formatted(line.sequence(), file, sequence));
      }
      accept(line.key(), line.length());
    }
    if (scan.moreLinesAfter(end)) {
      throw new IOException("the line at byte %d of %s is damaged".formatted(end, file));
    }
    channel.truncate(end);
  }

  private void accept(String key, int length) {
    sequence++;
    end += length;
    if (!key.isEmpty()) {
      keys.add(key);
    }
  }

  private void writeFully(FileChannel channel, byte[] line) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(line);
    long at = end;
    while (buffer.hasRemaining()) {
      at += channel.write(buffer, at);
    }
  }
}
