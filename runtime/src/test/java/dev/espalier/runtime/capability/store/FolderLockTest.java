package dev.espalier.runtime.capability.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLockTest {

  @TempDir Path folder;

  @Test
  void holding_byManyThreadsWithLocksOfTheirOwn_letsOneInAtATime() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Callable<Void> visits =
        () -> {
          for (int i = 0; i < 5000; i++) {
            new FolderLock(folder).holding(() -> visit(inside, most));
          }
          return null;
        };

    Together.run(8, visits);

    assertThat(most).hasValue(1);
  }

  @Test
  void holding_byTwoNamesOfOneFolder_letsOneInAtATime() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(real()));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger name = new AtomicInteger();
    Callable<Void> visits =
        () -> {
          FolderLock lock = new FolderLock(name.getAndIncrement() == 0 ? link : real());
          for (int i = 0; i < 2000; i++) {
            lock.holding(() -> visit(inside, most));
          }
          return null;
        };

    Together.run(2, visits);

    assertThat(most).hasValue(1);
  }

  private Path real() {
    return folder.resolve("real");
  }

  private static boolean visit(AtomicInteger inside, AtomicInteger most) throws IOException {
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    Thread.onSpinWait();
    inside.decrementAndGet();
    return true;
  }
}
