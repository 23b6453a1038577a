package dev.espalier.runtime.policy;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.espalier.ir.flow.Policies;
import dev.espalier.runtime.time.EngineTime;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/// The kept results of a node, in a cache of Caffeine's, by the engine's time. A result that is
/// being made is kept as a promise, so that who needs it meanwhile waits for it instead of making
/// it too. A promise that is broken is forgotten.
final class Results {

  private final AsyncCache<CacheKey, Object> kept;

  Results(Policies.Cache policy, EngineTime time) {
    this.kept =
        Caffeine.newBuilder()
            .maximumSize(policy.maxSize())
            .expireAfterWrite(policy.ttl())
            .ticker(time::nanos)
            .executor(Runnable::run)
            .buildAsync();
  }

  /// Returns the promise of a result: the given one if nobody else has made one.
  CompletableFuture<Object> promise(CacheKey key, CompletableFuture<Object> mine) {
    return kept.get(key, (_, _) -> mine);
  }

  static void keep(CompletableFuture<Object> mine, Object value) {
    mine.complete(value);
  }

  static void forget(CompletableFuture<Object> mine) {
    mine.completeExceptionally(new CancellationException("no result"));
  }
}
