package dev.espalier.runtime.cli.command;

import dev.espalier.ir.diagnostic.DiagnosticJson;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.json.JsonOut;
import dev.espalier.runtime.app.FlowDocument;
import dev.espalier.runtime.cli.console.AppFlows;
import dev.espalier.runtime.cli.console.Command;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Invocation;
import dev.espalier.runtime.cli.console.Options;
import dev.espalier.runtime.cli.console.Style;
import dev.espalier.runtime.cli.console.Terminal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `flows list`: shows which flows there are.
public final class ListCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command(
            this,
            "list",
            "Lists the flows of an application.",
            "flows list",
            "flows list --app orders.jar --json")
        .addOption(Options.app());
  }

  @Override
  public ExitCode run(Invocation invocation) {
    try (AppFlows flows = AppFlows.open(invocation)) {
      if (invocation.json()) {
        printJson(invocation.terminal(), flows);
      } else {
        invocation.terminal().tell(flows.problems());
        print(invocation.terminal(), flows.all());
      }
      return flows.problems().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  private static void print(Terminal terminal, List<FlowDocument> flows) {
    if (flows.isEmpty()) {
      terminal.tell("no flows: there is no META-INF/espalier, which espalier-processor writes");
      return;
    }
    Style style = terminal.outStyle();
    int widest = flows.stream().mapToInt(each -> title(each.flow()).length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (FlowDocument each : flows) {
      Flow flow = each.flow();
      String padding = " ".repeat(widest - title(flow).length() + 2);
      text.append(style.bold(flow.name())).append(' ').append(flow.version()).append(padding);
      text.append(type(flow.input())).append(" -> ").append(type(flow.output())).append('\n');
      text.append("  ").append(Objects.requireNonNullElse(flow.summary(), "")).append('\n');
    }
    terminal.print(text.toString().replace("\n  \n", "\n"));
  }

  private static String title(Flow flow) {
    return flow.name() + " " + flow.version();
  }

  private static String type(@Nullable DataType type) {
    return type == null ? "nothing" : TypeName.of(type);
  }

  private static void printJson(Terminal terminal, AppFlows flows) {
    JsonOut out = JsonOut.pretty();
    out.open().key("flows").openList();
    for (FlowDocument each : flows.all()) {
      Flow flow = each.flow();
      out.open().put("name", flow.name()).put("version", flow.version());
      out.put("summary", flow.summary()).put("class", each.type()).put("origin", each.origin());
      out.put("input", flow.input() == null ? null : type(flow.input()));
      out.put("output", flow.output() == null ? null : type(flow.output()));
      out.put("nodes", flow.nodes().size()).put("contentHash", flow.contentHash()).close();
    }
    out.closeList().key("diagnostics");
    DiagnosticJson.write(out, flows.problems());
    terminal.print(out.close().finish());
  }
}
