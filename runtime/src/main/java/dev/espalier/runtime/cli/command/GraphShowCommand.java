package dev.espalier.runtime.cli.command;

import dev.espalier.ir.check.FlowLoader;
import dev.espalier.ir.codec.FlowWriter;
import dev.espalier.ir.codec.ReadResult;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.emit.dot.DotEmitter;
import dev.espalier.ir.emit.mermaid.MermaidEmitter;
import dev.espalier.ir.emit.text.TextEmitter;
import dev.espalier.ir.flow.Flow;
import dev.espalier.runtime.cli.console.AppFlows;
import dev.espalier.runtime.cli.console.Command;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Invocation;
import dev.espalier.runtime.cli.console.Options;
import dev.espalier.runtime.cli.console.Reasons;
import dev.espalier.runtime.cli.console.Refusal;
import dev.espalier.runtime.result.ApplicationException;
import dev.espalier.runtime.svg.SvgDrawing;
import dev.espalier.runtime.svg.SvgEmitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `flows graph show`: prints a flow as text, picture or document.
public final class GraphShowCommand implements Command {

  private static final String FORMAT = "--format";

  @Override
  public CommandSpec spec() {
    return Options.command(
            this,
            "show",
            "Prints a flow: as text, as a picture, or as its JSON document.",
            "flows graph show order-flow --app orders.jar",
            "flows graph show order-flow --format svg > order-flow.svg",
            "flows graph show order-flow --format dot | dot -Tpng > order-flow.png",
            "flows graph show target/classes/META-INF/espalier/com.acme.Orders/flow.json")
        .addPositional(
            Options.parameter(
                "FLOW",
                "0..1",
                "The flow's name, its class's simple or qualified name, or the path of a flow.json."
                    + " May be left out where there is only one flow."))
        .addOption(Options.app())
        .addOption(
            Options.value("FORMAT", "text (the default), dot, mermaid, svg or json.", FORMAT));
  }

  @Override
  public ExitCode run(Invocation invocation) {
    String format = invocation.option(FORMAT, invocation.json() ? "json" : "text");
    if (invocation.json() && !format.equals("json")) {
      throw Refusal.usage("--json and --format " + format + " exclude each other", "drop one");
    }
    Flow flow = flow(invocation);
    invocation.terminal().print(drawn(flow, format));
    return ExitCode.OK;
  }

  private static String drawn(Flow flow, String format) {
    return switch (format) {
      case "text" -> TextEmitter.emit(flow);
      case "dot" -> DotEmitter.emit(flow);
      case "mermaid" -> MermaidEmitter.emit(flow);
      case "json" -> FlowWriter.write(flow);
      case "svg" ->
          switch (SvgEmitter.emit(flow)) {
            case SvgDrawing.Drawn(String svg) -> svg;
            case SvgDrawing.Refused(String reason) -> throw Refusal.cannot(reason, null);
          };
      default ->
          throw Refusal.usage(
              "there is no format \"" + format + "\"", "use text, dot, mermaid, svg or json");
    };
  }

  private static Flow flow(Invocation invocation) {
    String name = invocation.parameter(0);
    Path file = file(invocation, name);
    if (file != null) {
      return read(file);
    }
    try (AppFlows flows = AppFlows.open(invocation)) {
      return flows.find(name).flow();
    }
  }

  private static @Nullable Path file(Invocation invocation, @Nullable String name) {
    if (name == null || !name.endsWith(".json")) {
      return null;
    }
    return invocation.terminal().resolve(name);
  }

  private static Flow read(Path file) {
    try {
      return switch (new FlowLoader().load(file.toString(), Files.readAllBytes(file))) {
        case ReadResult.Read read -> read.flow();
        case ReadResult.Refused(List<Diagnostic> diagnostics) ->
            throw new ApplicationException(diagnostics);
      };
    } catch (IOException e) {
      throw Refusal.cannot(Reasons.of(e), "give a flow's name or the path of a flow.json");
    }
  }
}
