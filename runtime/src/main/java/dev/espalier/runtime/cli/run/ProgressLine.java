package dev.espalier.runtime.cli.run;

import dev.espalier.runtime.cli.console.Style;
import dev.espalier.runtime.cli.console.Terminal;
import dev.espalier.runtime.cli.trace.Span;
import dev.espalier.runtime.time.EngineTime;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A line on a terminal that says how far a long run is. It appears after a moment, changes a few
/// times a second, and leaves no trace.
///
/// - Concurrency: drawn by the alarm thread alone; the lock keeps a late drawing from following the
///   end.
final class ProgressLine implements AutoCloseable {

  private static final Duration FIRST = Duration.ofMillis(600);
  private static final Duration NEXT = Duration.ofMillis(120);
  private static final String ERASE = "\r\u001b[K";
  private static final String FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

  private final Terminal terminal;
  private final EngineTime time;
  private final String flow;
  private final Tally tally;
  private final long start;
  private int frame;
  private boolean drawn;
  private boolean closed;
  private EngineTime.@Nullable Alarm next;

  private ProgressLine(Terminal terminal, EngineTime time, String flow, Tally tally) {
    this.terminal = terminal;
    this.time = time;
    this.flow = flow;
    this.tally = tally;
    this.start = time.nanos();
  }

  /// Starts a line, if a person sees the terminal.
  static ProgressLine start(Terminal terminal, EngineTime time, String flow, Tally tally) {
    ProgressLine line = new ProgressLine(terminal, time, flow, tally);
    if (terminal.errIsTerminal()) {
      line.later(FIRST);
    }
    return line;
  }

  private synchronized void later(Duration delay) {
    next = time.after(delay, this::draw);
  }

  private synchronized void draw() {
    if (closed) {
      return;
    }
    Style style = terminal.errStyle();
    Tally.Progress progress = tally.progress();
    StringBuilder text = new StringBuilder(ERASE);
    text.append(FRAMES.charAt(frame++ % FRAMES.length())).append(' ').append(style.bold(flow));
    text.append("  %d of %d nodes".formatted(progress.done(), progress.nodes()));
    if (progress.current() != null) {
      text.append("  ").append(progress.current());
      text.append(progress.runs() > 1 ? " × " + progress.runs() : "");
    }
    text.append("  ").append(style.faint(Span.of(time.nanos() - start)));
    terminal.err().print(text);
    terminal.err().flush();
    drawn = true;
    later(NEXT);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (next != null) {
      next.cancel();
    }
    if (drawn) {
      terminal.err().print(ERASE);
      terminal.err().flush();
    }
  }
}
