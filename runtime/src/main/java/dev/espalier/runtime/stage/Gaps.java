package dev.espalier.runtime.stage;

import java.util.Map;
import java.util.TreeMap;

/// Numbers that are of no interest, kept as ranges: however many there are, what is kept grows only
/// with the numbers between them.
public final class Gaps {

  private final TreeMap<Long, Long> ends = new TreeMap<>();

  /// Adds a number, which is not in any gap yet.
  public void add(long number) {
    long from = number;
    Map.Entry<Long, Long> before = ends.lowerEntry(number);
    if (before != null && before.getValue() == number) {
      from = before.getKey();
    }
    Long after = ends.remove(number + 1);
    ends.put(from, after == null ? number + 1 : after);
  }

  /// Returns the first number from the given one on that is in no gap, and forgets all before it.
  public long skip(long number) {
    Long end = ends.remove(number);
    return end == null ? number : end;
  }
}
