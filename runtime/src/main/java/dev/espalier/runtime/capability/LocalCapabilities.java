package dev.espalier.runtime.capability;

import dev.espalier.capability.BlobRead;
import dev.espalier.capability.BlobWrite;
import dev.espalier.capability.Dedupe;
import dev.espalier.capability.FileRead;
import dev.espalier.capability.FileWrite;
import dev.espalier.capability.HttpRead;
import dev.espalier.capability.HttpWrite;
import dev.espalier.capability.KeyValueRead;
import dev.espalier.capability.KeyValueWrite;
import dev.espalier.capability.QueuePublish;
import dev.espalier.capability.Randomness;
import dev.espalier.capability.SqlRead;
import dev.espalier.capability.SqlWrite;
import dev.espalier.capability.WallClock;
import dev.espalier.runtime.bind.CapabilityProvider;
import dev.espalier.runtime.bind.CapabilityRequest;
import dev.espalier.runtime.capability.folder.FileReads;
import dev.espalier.runtime.capability.folder.FileWrites;
import dev.espalier.runtime.capability.folder.Folder;
import dev.espalier.runtime.capability.http.HttpAccess;
import dev.espalier.runtime.capability.http.HttpLimits;
import dev.espalier.runtime.capability.sql.DatabaseAddress;
import dev.espalier.runtime.capability.sql.Databases;
import dev.espalier.runtime.capability.store.BlobReads;
import dev.espalier.runtime.capability.store.BlobWrites;
import dev.espalier.runtime.capability.store.KeySpace;
import dev.espalier.runtime.capability.store.KeyValueReads;
import dev.espalier.runtime.capability.store.KeyValueWrites;
import dev.espalier.runtime.capability.store.LocalStores;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Provides every capability of the DSL on local means.
///
/// Targets are an origin for HTTP, a bucket, subject or key space below the data folder, a folder
/// for files, and for SQL a JDBC URL or a name that the settings `sql.<name>.url` and
/// `sql.<name>.user` and the secret `sql.<name>.password` explain. Where a node names no target,
/// HTTP reaches any host, files lie below the data folder, and others take the flow's name.
public final class LocalCapabilities implements CapabilityProvider, AutoCloseable {

  private final Surroundings around;
  private final LocalStores stores;
  private final HttpAccess http = new HttpAccess(HttpLimits.DEFAULT);
  private final Lazy<Databases> databases;
  private final Map<Class<?>, Function<CapabilityRequest, Object>> makers;

  /// Creates the provider; nothing is opened until a flow asks for it.
  public LocalCapabilities(Surroundings around) {
    this.around = around;
    this.stores = new LocalStores(around.data());
    this.databases = new Lazy<>(() -> new Databases(around.application()));
    this.makers =
        Map.ofEntries(
            maker(HttpRead.class, request -> http.reads(request.target())),
            maker(HttpWrite.class, request -> http.writes(request.target())),
            maker(KeyValueRead.class, r -> new KeyValueReads(stores.keyValue(name(r)))),
            maker(KeyValueWrite.class, r -> new KeyValueWrites(stores.keyValue(name(r)))),
            maker(BlobRead.class, request -> new BlobReads(stores.blobs(name(request)))),
            maker(BlobWrite.class, request -> new BlobWrites(stores.blobs(name(request)))),
            maker(FileRead.class, request -> new FileReads(folder(request))),
            maker(FileWrite.class, request -> new FileWrites(folder(request))),
            maker(QueuePublish.class, request -> stores.queue(name(request))),
            maker(SqlRead.class, request -> databases.get().reads(database(name(request)))),
            maker(SqlWrite.class, request -> databases.get().writes(database(name(request)))),
            maker(Dedupe.class, request -> new KeySpace(stores.seen(name(request)))),
            maker(WallClock.class, request -> clock()),
            maker(Randomness.class, request -> new SecureRandomness()));
  }

  @Override
  public Optional<Object> provide(CapabilityRequest request) {
    Function<CapabilityRequest, Object> maker = makers.get(request.capability());
    return maker == null ? Optional.empty() : Optional.of(maker.apply(request));
  }

  /// Ends HTTP exchanges and closes database connections.
  @Override
  public void close() {
    http.close();
    databases.ifMade(Databases::close);
  }

  private static <T> Map.Entry<Class<?>, Function<CapabilityRequest, Object>> maker(
      Class<T> capability, Function<CapabilityRequest, T> maker) {
    return Map.entry(capability, maker::apply);
  }

  private static String name(CapabilityRequest request) {
    return Objects.requireNonNullElse(request.target(), request.flow());
  }

  private Folder folder(CapabilityRequest request) {
    String target = request.target();
    return new Folder(
        target == null ? around.data().resolve("files").resolve(request.flow()) : Path.of(target));
  }

  private WallClock clock() {
    return around.time()::now;
  }

  private DatabaseAddress database(String target) {
    if (target.startsWith("jdbc:")) {
      return new DatabaseAddress(target, null, null);
    }
    String prefix = "sql." + target;
    String url =
        around
            .settings()
            .apply(prefix + ".url")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no database \"%s\"; give its JDBC URL as setting %s.url"
                            .formatted(target, prefix)));
    return new DatabaseAddress(
        url,
        around.settings().apply(prefix + ".user").orElse(null),
        around.secrets().apply(prefix + ".password").orElse(null));
  }
}
