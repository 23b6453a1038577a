package dev.espalier.capability;

/// What a capability reaches.
public enum TargetKind {
  /// Nothing outside; `@At` is refused.
  NONE,
  /// An HTTP origin such as `https://bank.example`.
  ORIGIN,
  /// A bucket of keys or blobs.
  BUCKET,
  /// A subject of a queue.
  SUBJECT,
  /// A database, by name or JDBC URL.
  DATABASE,
  /// A folder.
  FOLDER,
  /// A space of deduplication keys.
  KEYSPACE
}
