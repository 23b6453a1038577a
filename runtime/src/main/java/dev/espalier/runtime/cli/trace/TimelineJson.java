package dev.espalier.runtime.cli.trace;

import dev.espalier.ir.json.JsonOut;

/// Writes a timeline as part of a JSON document: a list with an object for each node, in the order
/// in which they began or were skipped.
public final class TimelineJson {

  private TimelineJson() {}

  /// Writes the list.
  public static void write(JsonOut out, Timeline timeline) {
    out.openList();
    for (History each : timeline.histories()) {
      out.open().put("node", each.node());
      for (Call.Outcome outcome : Call.Outcome.values()) {
        count(out, outcome.word(), each.count(outcome));
      }
      count(out, "skipped", each.skips());
      if (each.reason() != null) {
        out.put("because", each.reason());
      }
      if (each.begun() > 0) {
        times(out, each);
        calls(out, each);
      }
      out.close();
    }
    out.closeList();
  }

  private static void times(JsonOut out, History each) {
    micros(out, "beganAtMicros", each.first());
    micros(out, "tookMicros", Math.max(0, each.last() - each.first()));
    micros(out, "busyMicros", each.busy());
    if (each.isMany()) {
      micros(out, "medianMicros", each.spread().median());
      micros(out, "maxMicros", each.spread().max());
    }
  }

  private static void calls(JsonOut out, History each) {
    out.key("calls").openList();
    for (Call call : each.shown()) {
      out.open();
      if (!call.element().isEmpty()) {
        out.key("element").openList();
        call.element().forEach(index -> out.literal(Long.toString(index)));
        out.closeList();
      }
      out.put("outcome", call.outcome().word());
      if (call.note() != null) {
        out.put("error", call.note());
      }
      if (call.governed() != null) {
        call.governed().write(out);
      }
      micros(out, "beganAtMicros", call.began());
      micros(out, "tookMicros", call.took());
      out.close();
    }
    out.closeList();
  }

  private static void count(JsonOut out, String key, long count) {
    if (count > 0) {
      out.key(key).literal(Long.toString(count));
    }
  }

  private static void micros(JsonOut out, String key, long nanos) {
    out.key(key).literal(Long.toString(nanos / 1000));
  }
}
