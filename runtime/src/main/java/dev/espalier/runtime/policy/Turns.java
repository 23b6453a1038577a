package dev.espalier.runtime.policy;

import java.util.ArrayDeque;
import java.util.concurrent.CountDownLatch;

/// Lets so many calls be under way, the others in the order in which they came. Unlike a semaphore
/// it leaves it to the caller how to wait, and what time that goes by.
///
/// **Concurrency.** One lock, held for a few instructions. A turn that is free goes straight to who
/// waits longest, so nobody overtakes.
final class Turns {

  private final ArrayDeque<Turn> waiting = new ArrayDeque<>();
  private int free;

  Turns(int max) {
    this.free = max;
  }

  /// Takes a turn, or the last place in the line.
  synchronized Turn take() {
    Turn turn = new Turn();
    if (free > 0) {
      free--;
      turn.granted = true;
      turn.ready.countDown();
    } else {
      waiting.add(turn);
    }
    return turn;
  }

  /// A turn or a place in the line for one.
  final class Turn {

    private final CountDownLatch ready = new CountDownLatch(1);
    private boolean granted;
    private boolean over;

    boolean isGranted() {
      synchronized (Turns.this) {
        return granted;
      }
    }

    /// Returns what opens when it is granted.
    CountDownLatch ready() {
      return ready;
    }

    /// Ends the turn, or leaves the line. Only the first call counts.
    void end() {
      synchronized (Turns.this) {
        if (over) {
          return;
        }
        over = true;
        if (!granted) {
          waiting.remove(this);
          return;
        }
        Turn next = waiting.poll();
        if (next == null) {
          free++;
        } else {
          next.granted = true;
          next.ready.countDown();
        }
      }
    }
  }
}
