package dev.espalier.runtime.cli.run;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.DiagnosticJson;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.json.JsonOut;
import dev.espalier.ir.json.JsonReader;
import dev.espalier.ir.json.JsonResult;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Invocation;
import dev.espalier.runtime.cli.console.Style;
import dev.espalier.runtime.cli.console.Terminal;
import dev.espalier.runtime.cli.trace.Span;
import dev.espalier.runtime.cli.trace.Timeline;
import dev.espalier.runtime.cli.trace.TimelineJson;
import dev.espalier.runtime.cli.trace.TimelineText;
import dev.espalier.runtime.json.ValueCodec;
import dev.espalier.runtime.json.ValueException;
import dev.espalier.runtime.result.FailureText;
import dev.espalier.runtime.result.FlowException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prints how a run ended: its output on standard output, everything else beside it; or all in one
/// document.
///
/// @param invocation the command as it was called
/// @param flow the flow
/// @param runId the run's id
/// @param tally how far nodes are
/// @param traces what happened to nodes, as far as the user wants to know
record RunReport(Invocation invocation, Flow flow, String runId, Tally tally, Traces traces) {

  /// Prints the answer as soon as it is there, waits for the end, and returns the exit code.
  ExitCode print(Wait wait) {
    return invocation.json() ? document(wait) : text(wait);
  }

  private ExitCode text(Wait wait) {
    Terminal terminal = invocation.terminal();
    Ending last = wait.answer();
    if (isWritten(last)) {
      last = written(last, terminal.out(), true);
      if (last.isAnswer()) {
        terminal.print("");
      }
      terminal.out().flush();
    }
    last = last.isAnswer() ? last.then(wait.end()) : last;
    if (last.note() != null) {
      terminal.tell(terminal.errStyle().yellow("flows: " + last.note()));
    }
    terminal.tell(last.diagnostics());
    Timeline timeline = traces.timeline();
    if (timeline != null) {
      Style style = terminal.errStyle();
      terminal.tell(TimelineText.of(timeline, terminal.width(), style));
      terminal.tell(style.faint("run " + runId + " took " + Span.of(took(wait))));
      tellCause(last.cause());
    } else if (last.cause() != null) {
      terminal.tell(terminal.errStyle().faint("  more: add --trace for the stack trace"));
    }
    return last.code();
  }

  /// Returns how long the run took; one that was given up on may still be under way.
  private long took(Wait wait) {
    long ended = tally.nanos();
    return ended == 0 ? wait.elapsed() : ended;
  }

  private boolean isWritten(Ending ending) {
    return ending.isAnswer() && flow.output() != null;
  }

  private ExitCode document(Wait wait) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Ending last = wait.answer();
    last = isWritten(last) ? written(last, output, false) : last;
    last = last.isAnswer() ? last.then(wait.end()) : last;
    JsonOut out = JsonOut.pretty();
    out.open().put("flow", flow.name()).put("version", flow.version()).put("run", runId);
    out.put("status", last.status()).put("exitCode", last.code().number());
    out.key("tookMicros").literal(Long.toString(took(wait) / 1000));
    if (isWritten(last)) {
      String raw = output.toString(StandardCharsets.UTF_8);
      out.key("output");
      if (new JsonReader().read(raw) instanceof JsonResult.Parsed parsed) {
        out.value(parsed.json());
      } else {
        out.literal(raw);
      }
    }
    if (last.note() != null) {
      out.put("note", last.note());
    }
    out.key("diagnostics");
    DiagnosticJson.write(out, last.diagnostics());
    Timeline timeline = traces.timeline();
    if (timeline != null) {
      out.key("trace");
      TimelineJson.write(out, timeline);
      out.put("stackTrace", last.cause() == null ? null : stackTrace(last.cause()));
    }
    invocation.terminal().print(out.close().finish());
    return last.code();
  }

  /// Writes the output; one that comes as a stream may fail on the way.
  private Ending written(Ending ending, OutputStream out, boolean indented) {
    try {
      new ValueCodec().write(ending.output(), out, indented);
      return ending;
    } catch (ValueException e) {
      FlowException failure = cause(e);
      if (failure != null) {
        return broken(failure);
      }
      return Ending.without("failed", ExitCode.FAILED, unwritable(e), null);
    } catch (FlowException e) {
      return broken(e);
    }
  }

  private Diagnostic unwritable(ValueException problem) {
    List<Node> outputs =
        flow.nodes().stream().filter(node -> node.result() != ResultRole.NONE).toList();
    Node output = outputs.size() == 1 ? outputs.getFirst() : null;
    Place place =
        new Place(
            null,
            null,
            flow.name(),
            output == null ? null : output.id(),
            null,
            output == null ? flow.source() : output.source());
    String where = problem.pointer().isEmpty() ? "" : " at " + problem.pointer();
    return Diagnostic.of(
        DiagnosticCode.RUN112,
        place,
        "the output cannot be written as JSON" + where + ": " + problem.reason());
  }

  private static Ending broken(FlowException failure) {
    return Ending.without(
        "failed", ExitCode.FAILED, failure.diagnostics().getFirst(), failure.getCause());
  }

  private static @Nullable FlowException cause(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof FlowException found) {
        return found;
      }
    }
    return null;
  }

  private void tellCause(@Nullable Throwable cause) {
    if (cause != null) {
      Style style = invocation.terminal().errStyle();
      invocation.terminal().tell(style.faint(stackTrace(cause)));
    }
  }

  private static String stackTrace(Throwable cause) {
    StringWriter text = new StringWriter();
    FailureText.printable(cause).printStackTrace(new PrintWriter(text, true));
    return text.toString().stripTrailing();
  }

  /// Returns diagnostics with remedies of the command line in place of those of the Java API.
  static List<Diagnostic> forCommandLine(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Remedies::reword).toList();
  }
}
