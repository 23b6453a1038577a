package dev.espalier.runtime.capability.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does one task on several threads at once.
final class Together {

  private Together() {}

  static <T> List<T> run(int threads, Callable<T> task) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(Collections.nCopies(threads, task))) {
        results.add(future.get());
      }
      return results;
    }
  }
}
