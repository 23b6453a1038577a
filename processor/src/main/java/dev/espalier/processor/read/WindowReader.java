package dev.espalier.processor.read;

import dev.espalier.LateElements;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Spans;
import dev.espalier.ir.flow.Windows;
import dev.espalier.processor.form.DurationReader;
import dev.espalier.processor.model.FanOut;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.model.WindowModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Mirror;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads `@Window`; `CTRL120` where what it says about lengths and times does not go together.
final class WindowReader {

  private static final List<String> OF_EVENTS = List.of("outOfOrder", "lateness", "late");

  private final Mirror mirror;
  private final DurationReader durations;
  private final Findings findings;

  WindowReader(Mirror mirror, Findings findings) {
    this.mirror = mirror;
    this.durations = new DurationReader(findings);
    this.findings = findings;
  }

  /// Reads it.
  ///
  /// @param opening how the scope over the windows runs
  WindowModel read(FanOut opening) {
    boolean byEvent = mirror.isWritten("eventTime");
    Windows windows =
        new Windows(
            duration("size"),
            duration("slide"),
            duration("gap"),
            byEvent ? mirror.text("eventTime") : null,
            duration("outOfOrder"),
            duration("lateness"),
            mirror.texts("key"));
    lengths(windows);
    if (!byEvent) {
      needless();
    }
    List<Reference> paths = new ArrayList<>();
    if (byEvent) {
      paths.add(new Reference(mirror.text("eventTime"), mirror.spot("eventTime")));
    }
    paths.addAll(Reference.list(mirror, "key"));
    return new WindowModel(
        opening, windows, mirror.constant("late", LateElements.class), paths, members());
  }

  private @Nullable Duration duration(String member) {
    return durations.optional(mirror, member).orElse(null);
  }

  private Map<String, Spot> members() {
    Map<String, Spot> members = new HashMap<>();
    for (String member : List.of("size", "slide", "gap", "eventTime", "key", "late")) {
      if (mirror.isWritten(member)) {
        members.put(member, mirror.spot(member));
      }
    }
    return members;
  }

  private void lengths(Windows windows) {
    boolean isSized = mirror.isWritten("size");
    if (!isSized && !mirror.isWritten("gap")) {
      add(
          "windows without a length",
          "a stream may never end, so that something must end a window",
          "say size = \"10s\", or gap = \"30s\" for sessions",
          mirror.spot());
    } else if (isSized && mirror.isWritten("gap")) {
      add(
          "windows with a size and a gap",
          "windows of one size end by the clock, sessions where nothing comes for a while",
          "keep one of them",
          mirror.spot("gap"));
    } else if (mirror.isWritten("gap") && mirror.isWritten("slide")) {
      add(
          "sessions that slide",
          "a session begins with its first element",
          "drop slide, or give a size instead of the gap",
          mirror.spot("slide"));
    } else if (windows.size() != null && windows.slide() != null) {
      slide(windows.size(), windows.slide());
    }
  }

  private void slide(Duration size, Duration slide) {
    if (slide.compareTo(size) > 0) {
      add(
          "windows of %s every %s leave elements out".formatted(Spans.of(size), Spans.of(slide)),
          "what comes between two windows would be in none",
          "give a slide of at most %s".formatted(Spans.of(size)),
          mirror.spot("slide"));
    } else if (size.toMillis() / slide.toMillis() > Windows.MOST_OVERLAPS) {
      add(
          "an element is in %d windows at a time".formatted(size.toMillis() / slide.toMillis()),
          "each element is kept once for each window that it is in, at most %d times"
              .formatted(Windows.MOST_OVERLAPS),
          "give a longer slide",
          mirror.spot("slide"));
    }
  }

  /// What speaks of the order of events does nothing where elements count as they arrive.
  private void needless() {
    for (String member : OF_EVENTS) {
      if (mirror.isWritten(member)) {
        add(
            "%s without eventTime".formatted(member),
            "by the time of its arrival no element is out of order, and none is late",
            "name the time of an element with eventTime, or drop %s".formatted(member),
            mirror.spot(member));
        return;
      }
    }
  }

  private void add(String message, String why, String fix, Spot spot) {
    findings.add(Finding.of(DiagnosticCode.CTRL120, spot, message).because(why).fix(fix));
  }
}
