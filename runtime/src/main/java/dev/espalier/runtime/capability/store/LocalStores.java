package dev.espalier.runtime.capability.store;

import dev.espalier.capability.QueuePublish;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The stores below one data folder, by kind and name: `key-value/<bucket>`, `blobs/<bucket>`,
/// `queues/<subject>` and `seen/<key space>`. Views on one store share it, and so its lock.
public final class LocalStores {

  private final Path data;
  private final ConcurrentMap<Path, Bucket> buckets = new ConcurrentHashMap<>();
  private final ConcurrentMap<Path, QueueLog> queues = new ConcurrentHashMap<>();

  /// Creates the stores of a folder, which need not exist yet.
  public LocalStores(Path data) {
    this.data = data;
  }

  /// Returns the values of a bucket.
  public Bucket keyValue(String bucket) {
    return bucket("key-value", bucket);
  }

  /// Returns the blobs of a bucket.
  public Bucket blobs(String bucket) {
    return bucket("blobs", bucket);
  }

  /// Returns the keys seen in a key space.
  public Bucket seen(String keySpace) {
    return bucket("seen", keySpace);
  }

  /// Returns the messages of a subject.
  public QueuePublish queue(String subject) {
    return queues.computeIfAbsent(folder("queues", subject), QueueLog::new);
  }

  private Bucket bucket(String kind, String name) {
    return buckets.computeIfAbsent(folder(kind, name), Bucket::new);
  }

  private Path folder(String kind, String name) {
    return data.resolve(kind).resolve(FileName.folder(name));
  }
}
