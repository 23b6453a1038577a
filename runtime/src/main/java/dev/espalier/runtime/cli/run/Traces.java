package dev.espalier.runtime.cli.run;

import dev.espalier.runtime.EngineBuilder;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Invocation;
import dev.espalier.runtime.cli.console.Options;
import dev.espalier.runtime.cli.console.Reasons;
import dev.espalier.runtime.cli.console.Refusal;
import dev.espalier.runtime.cli.trace.Timeline;
import dev.espalier.runtime.cli.trace.TraceFile;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// What the user wants to know about a run: a timeline, a file for trace viewers, both or nothing.
///
/// @param timeline what is shown, null for nothing
/// @param file what is written, null for nothing
/// @param name the file's name, empty for none
record Traces(@Nullable Timeline timeline, @Nullable TraceFile file, String name)
    implements AutoCloseable {

  private static final String TRACE = "--trace";
  private static final String TRACE_OUT = "--trace-out";

  static CommandSpec addOptions(CommandSpec spec) {
    spec.addOption(Options.flag("Shows when each node began and ended, and stack traces.", TRACE));
    return spec.addOption(
        Options.value(
            "FILE",
            "Writes what happened to a file for trace viewers such as Perfetto.",
            TRACE_OUT));
  }

  static Traces of(Invocation invocation) {
    Timeline timeline = invocation.has(TRACE) ? new Timeline() : null;
    String name = invocation.option(TRACE_OUT);
    if (name == null) {
      return new Traces(timeline, null, "");
    }
    try {
      var out = Files.newBufferedWriter(invocation.terminal().resolve(name));
      return new Traces(timeline, new TraceFile(out), name);
    } catch (IOException e) {
      throw Refusal.usage(
          "cannot write " + name + " for " + TRACE_OUT + ": " + Reasons.of(e), null);
    }
  }

  EngineBuilder listenTo(EngineBuilder builder) {
    if (timeline != null) {
      builder.listener(timeline);
    }
    return file == null ? builder : builder.listener(file);
  }

  /// Ends the file, and returns the exit code: another one if a run that went well left no whole
  /// file.
  ExitCode finish(Invocation invocation, ExitCode code) {
    close();
    if (file == null || file.failure() == null) {
      return code;
    }
    String why = "the trace in " + name + " is not whole: " + Reasons.of(file.failure());
    invocation.terminal().tell(invocation.terminal().errStyle().red("flows: " + why));
    return code == ExitCode.OK ? ExitCode.FAILED : code;
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
