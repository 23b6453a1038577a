package dev.espalier.runtime.window;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// All that takes what the elements of one scope come to while the scope is gone through. An
/// element needs its place until each of them has let go of it.
///
/// **Concurrency.** Its own lock guards the counts, and is never held while an outlet is called.
public final class Outlets {

  private final List<Windowing> windows;
  private final long[] letGo;
  private final ReentrantLock lock = new ReentrantLock();
  private long free;

  /// @param windows the windows that gather the elements
  /// @param others how many other outlets there are
  public Outlets(List<Windowing> windows, int others) {
    this.windows = List.copyOf(windows);
    this.letGo = new long[windows.size() + others];
  }

  /// Hands over what an element came to, a value for each of the windows; returns how many elements
  /// need their places no longer.
  public int offer(long index, @Nullable Object[] values) {
    int idle = 0;
    for (int i = 0; i < windows.size(); i++) {
      idle += letGo(i, windows.get(i).offer(index, values[i]));
    }
    return idle;
  }

  /// Takes note that an outlet has let go of elements; returns how many need their places no
  /// longer.
  ///
  /// @param outlet the number of the outlet, windows first
  public int letGo(int outlet, int elements) {
    lock.lock();
    try {
      letGo[outlet] += elements;
      long least = Arrays.stream(letGo).min().orElse(0);
      int idle = Math.toIntExact(least - free);
      free = least;
      return idle;
    } finally {
      lock.unlock();
    }
  }

  /// Returns the number of the first outlet that is no windows.
  public int others() {
    return windows.size();
  }

  /// Takes note that all elements have been offered.
  public void end() {
    windows.forEach(Windowing::end);
  }

  /// Takes note that elements cannot be had, or are of no use any more.
  public void fail(@Nullable Throwable failure) {
    windows.forEach(each -> each.fail(failure));
  }
}
