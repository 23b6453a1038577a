package dev.espalier.runtime.cli.run;

import dev.espalier.ir.json.JsonOut;
import dev.espalier.runtime.cli.console.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Shows what happened to each node: in a table for people, or as JSON.
final class TraceTable {

  private TraceTable() {}

  static String text(List<Tally.Line> lines, Style style) {
    int widest = lines.stream().mapToInt(line -> line.node().length()).max().orElse(0);
    String format = "%-" + Math.max(widest, 4) + "s  %-22s  %10s  %10s";
    StringBuilder text = new StringBuilder();
    text.append(style.faint(format.formatted("node", "what happened", "began at", "took")));
    for (Tally.Line line : sorted(lines)) {
      String row =
          format.formatted(
              line.node(),
              outcome(line),
              line.started() == 0 ? "" : Spans.of(line.firstStart()),
              line.started() == 0 ? "" : Spans.of(Math.max(0, line.lastEnd() - line.firstStart())));
      text.append('\n');
      text.append(
          line.failed() > 0 ? style.red(row) : line.started() == 0 ? style.faint(row) : row);
    }
    return text.toString();
  }

  static void write(JsonOut out, List<Tally.Line> lines) {
    out.openList();
    for (Tally.Line line : sorted(lines)) {
      out.open().put("node", line.node());
      count(out, "completed", line.completed());
      count(out, "failed", line.failed());
      count(out, "skipped", line.skipped());
      count(out, "unfinished", line.running());
      if (line.started() > 0) {
        micros(out, "beganAtMicros", line.firstStart());
        micros(out, "tookMicros", Math.max(0, line.lastEnd() - line.firstStart()));
        micros(out, "busyMicros", Math.max(0, line.busy()));
      }
      out.close();
    }
    out.closeList();
  }

  private static String outcome(Tally.Line line) {
    List<String> parts = new ArrayList<>();
    add(parts, line.completed(), "completed");
    add(parts, line.failed(), "failed");
    add(parts, line.skipped(), "skipped");
    add(parts, line.running(), "unfinished");
    return parts.isEmpty() ? "never reached" : String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(count == 1 ? what : count + " " + what);
    }
  }

  private static void count(JsonOut out, String key, long count) {
    if (count > 0) {
      out.key(key).literal(Long.toString(count));
    }
  }

  private static void micros(JsonOut out, String key, long nanos) {
    out.key(key).literal(Long.toString(nanos / 1000));
  }

  private static List<Tally.Line> sorted(List<Tally.Line> lines) {
    return lines.stream().sorted(Comparator.comparingLong(Tally.Line::firstStart)).toList();
  }
}
