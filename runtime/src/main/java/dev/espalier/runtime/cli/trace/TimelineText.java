package dev.espalier.runtime.cli.trace;

import dev.espalier.runtime.cli.console.Style;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Draws a timeline for a terminal: a row for each node, with a bar from where it began to where it
/// ended; below a node that ran for elements a row for each of the first, and one for all others.
public final class TimelineText {

  private static final int LEAST_BAR = 10;
  private static final int MOST_BAR = 40;
  private static final int TIME = 9;

  private final List<History> histories;
  private final long total;
  private final int width;
  private final Style style;
  private final int name;
  private final int bar;
  private final StringJoiner lines = new StringJoiner("\n");

  private TimelineText(Timeline timeline, int width, Style style) {
    this.histories = timeline.histories();
    this.total = Math.max(1, timeline.nanos());
    this.width = width;
    this.style = style;
    int longest = histories.stream().mapToInt(each -> each.node().length() + 2).max().orElse(0);
    this.name = Math.clamp(longest, 12, Math.max(12, width / 3));
    this.bar = Math.clamp(width - name - 2L * (TIME + 2) - 2, LEAST_BAR, MOST_BAR);
  }

  /// Returns the drawing, in as many columns as given if they are enough.
  public static String of(Timeline timeline, int width, Style style) {
    return new TimelineText(timeline, width, style).draw();
  }

  private String draw() {
    lines.add(style.faint(cut(row("node", "began", "took", "what happened"))));
    for (History each : histories) {
      draw(each);
    }
    return lines.toString();
  }

  private void draw(History each) {
    if (each.begun() == 0) {
      String why = each.reason() == null ? "" : ": " + each.reason();
      lines.add(style.faint(cut(row(each.node(), "", "", "skipped" + times(each.skips()) + why))));
      return;
    }
    if (!each.isMany()) {
      Call call = each.shown().isEmpty() ? unfinished(each) : each.shown().getFirst();
      draw(each.node(), call, note(call));
      return;
    }
    boolean failed = each.count(Call.Outcome.FAILED) > 0;
    long last = each.count(Call.Outcome.UNFINISHED) > 0 ? total : each.last();
    String text = row(each.node(), time(each.first()), time(last - each.first()), summary(each));
    lines.add(failed ? style.red(cut(text)) : cut(text));
    for (Call call : each.shown()) {
      draw("  " + Call.position(call.element()), call, note(call));
    }
    if (each.hidden() > 0) {
      String more =
          String.format(
              Locale.ROOT,
              "  … %,d more: median %s, max %s",
              each.hidden(),
              Span.of(each.spread().median()),
              Span.of(each.spread().max()));
      lines.add(style.faint(cut(more)));
    }
  }

  private Call unfinished(History each) {
    return new Call(List.of(), each.first(), total, Call.Outcome.UNFINISHED, null, null);
  }

  private void draw(String label, Call call, @Nullable String note) {
    String drawn = bar(call.began(), call.ended());
    String end = note == null ? drawn : drawn.stripTrailing() + "  " + note;
    boolean plain = call.outcome() == Call.Outcome.COMPLETED;
    String text = cut(row(label, time(call.began()), time(call.took()), end));
    lines.add(plain ? text : style.red(text));
  }

  private static @Nullable String note(Call call) {
    String policies = call.governed() == null ? "" : call.governed().text();
    if (call.outcome() == Call.Outcome.COMPLETED) {
      return policies.isEmpty() ? null : policies;
    }
    String how = policies.isEmpty() ? "" : " after " + policies;
    String why = call.note() == null ? "" : ": " + oneLine(call.note());
    return call.outcome().word() + how + why;
  }

  private static String summary(History each) {
    StringJoiner parts = new StringJoiner(", ");
    for (Call.Outcome outcome : Call.Outcome.values()) {
      if (each.count(outcome) > 0) {
        parts.add(counted(each.count(outcome), outcome.word()));
      }
    }
    if (each.skips() > 0) {
      parts.add(counted(each.skips(), "skipped"));
    }
    return parts.toString();
  }

  private String bar(long began, long ended) {
    int from = Math.clamp(began * bar / total, 0, bar - 1);
    int until = Math.clamp((ended * bar + total - 1) / total, from + 1, bar);
    return " ".repeat(from) + "━".repeat(until - from) + " ".repeat(bar - until);
  }

  private String row(String label, String began, String took, String rest) {
    String shortened = label.length() <= name ? label : label.substring(0, name - 1) + "…";
    String format = "%-" + name + "s  %" + TIME + "s  %" + TIME + "s  %s";
    return String.format(Locale.ROOT, format, shortened, began, took, rest);
  }

  private String cut(String text) {
    String line = text.stripTrailing();
    return line.length() <= width ? line : line.substring(0, width - 1) + "…";
  }

  /// The package of the exception is of little use here, and room is scarce.
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").replaceFirst("^([a-z_0-9]+\\.)+(?=[A-Z])", "");
  }

  private static String times(long count) {
    return count > 1 ? " " + counted(count, "times") : "";
  }

  private static String counted(long count, String what) {
    return String.format(Locale.ROOT, "%,d %s", count, what);
  }

  private static String time(long nanos) {
    return Span.of(Math.max(0, nanos));
  }
}
