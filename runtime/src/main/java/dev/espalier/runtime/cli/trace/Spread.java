package dev.espalier.runtime.cli.trace;

/// How long calls took, in buckets that each span an eighth of a power of two: enough for a median
/// that is off by a tenth, in memory that does not grow.
final class Spread {

  private static final int PARTS = 8;

  private final long[] counts = new long[64 * PARTS];
  private long count;
  private long max;

  void add(long nanos) {
    long value = Math.max(0, nanos);
    counts[bucket(value)]++;
    count++;
    max = Math.max(max, value);
  }

  long max() {
    return max;
  }

  /// Returns what half of the calls did not exceed.
  long median() {
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen * 2 >= count) {
        return Math.min(max, middle(i));
      }
    }
    return max;
  }

  private static int bucket(long value) {
    if (value < PARTS) {
      return (int) value;
    }
    int power = 63 - Long.numberOfLeadingZeros(value);
    int part = (int) (value >>> (power - 3)) & (PARTS - 1);
    return (power - 2) * PARTS + part;
  }

  private static long middle(int bucket) {
    if (bucket < PARTS) {
      return bucket;
    }
    int power = bucket / PARTS + 2;
    long low = (long) (PARTS + bucket % PARTS) << (power - 3);
    return low + ((1L << (power - 3)) >> 1);
  }
}
