package dev.espalier.runtime.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The runs of other flows, on threads of their own, that are part of a run and have not ended.
final class Subruns {

  private volatile @Nullable Set<FlowRun> all;

  void add(FlowRun inner) {
    synchronized (this) {
      if (all == null) {
        all = ConcurrentHashMap.newKeySet();
      }
    }
    runs().add(inner);
  }

  void remove(FlowRun inner) {
    Set<FlowRun> known = all;
    if (known != null) {
      known.remove(inner);
    }
  }

  void forEach(Consumer<FlowRun> action) {
    runs().forEach(action);
  }

  int size() {
    return runs().size();
  }

  private Set<FlowRun> runs() {
    Set<FlowRun> known = all;
    return known == null ? Set.of() : known;
  }
}
