package dev.espalier.runtime.capability.http;

import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Opens views on HTTP; all share one client, made when the first is opened.
public final class HttpAccess implements AutoCloseable {

  private final HttpLimits limits;
  private @Nullable HttpClient client;
  private @Nullable ExecutorService threads;

  /// Creates access within limits.
  public HttpAccess(HttpLimits limits) {
    this.limits = limits;
  }

  /// Opens a reading view on an origin, or on any host if the target is null.
  ///
  /// @throws IllegalArgumentException if the target is no origin
  public HttpReads reads(@Nullable String target) {
    return new HttpReads(exchange(target));
  }

  /// Opens a writing view on an origin, or on any host if the target is null.
  ///
  /// @throws IllegalArgumentException if the target is no origin
  public HttpWrites writes(@Nullable String target) {
    return new HttpWrites(exchange(target));
  }

  private HttpExchange exchange(@Nullable String target) {
    Origin origin = target == null ? new Origin.AnyHost() : Origin.parse(target);
    return new HttpExchange(client(), origin, limits);
  }

  private synchronized HttpClient client() {
    if (client == null) {
      threads = Executors.newVirtualThreadPerTaskExecutor();
      client =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(limits.connect())
              .executor(threads)
              .build();
    }
    return client;
  }

  /// Ends all exchanges.
  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
