package dev.espalier.runtime.cli.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happened to one node of a run: counts of everything, and the first calls, those that failed
/// among them in any case.
final class History {

  /// How many calls are kept.
  static final int SHOWN = 5;

  private static final int FAILURES_SHOWN = 3;

  private final String node;
  private final Map<Call.Outcome, Long> ended = new EnumMap<>(Call.Outcome.class);
  private final List<Call> shown = new ArrayList<>();
  private final Spread spread = new Spread();
  private long begun;
  private long skipped;
  private long first = Long.MAX_VALUE;
  private long last;
  private long busy;
  private int failuresShown;
  private boolean scoped;
  private @Nullable String reason;

  History(String node) {
    this.node = node;
  }

  void begun(List<Long> element, long at) {
    begun++;
    first = Math.min(first, at);
    scoped |= !element.isEmpty();
  }

  void ended(Call call) {
    ended.merge(call.outcome(), 1L, Long::sum);
    last = Math.max(last, call.ended());
    busy += call.took();
    spread.add(call.took());
    boolean extra = call.outcome() != Call.Outcome.COMPLETED && failuresShown < FAILURES_SHOWN;
    if (calls() <= SHOWN || extra) {
      failuresShown += calls() > SHOWN ? 1 : 0;
      shown.add(call);
    }
  }

  void skipped(long at, @Nullable String why) {
    skipped++;
    first = begun == 0 ? Math.min(first, at) : first;
    reason = reason == null ? why : reason;
  }

  String node() {
    return node;
  }

  long count(Call.Outcome outcome) {
    return outcome == Call.Outcome.UNFINISHED ? begun - calls() : ended.getOrDefault(outcome, 0L);
  }

  /// Returns how many calls have ended.
  private long calls() {
    long sum = 0;
    for (long each : ended.values()) {
      sum += each;
    }
    return sum;
  }

  long begun() {
    return begun;
  }

  long skips() {
    return skipped;
  }

  /// Returns why it was skipped, the first time, null if that is not known.
  @Nullable String reason() {
    return reason;
  }

  /// Returns when something first happened to it.
  long first() {
    return first;
  }

  long last() {
    return last;
  }

  long busy() {
    return busy;
  }

  Spread spread() {
    return spread;
  }

  /// Returns whether it may have run several times.
  boolean isMany() {
    return scoped || begun > 1;
  }

  /// Returns the calls that are shown, in the order in which they began.
  List<Call> shown() {
    return shown.stream().sorted(Comparator.comparingLong(Call::began)).toList();
  }

  /// Returns how many calls are not shown.
  long hidden() {
    return begun - shown.size();
  }
}
