package dev.espalier.runtime.cli;

import dev.espalier.ir.diagnostic.DiagnosticJson;
import dev.espalier.ir.diagnostic.NearMiss;
import dev.espalier.ir.json.JsonOut;
import dev.espalier.runtime.cli.console.Command;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Invocation;
import dev.espalier.runtime.cli.console.Options;
import dev.espalier.runtime.cli.console.Refusal;
import dev.espalier.runtime.cli.console.Style;
import dev.espalier.runtime.cli.console.Terminal;
import dev.espalier.runtime.cli.console.Version;
import dev.espalier.runtime.result.ApplicationException;
import dev.espalier.runtime.result.DeadlineException;
import dev.espalier.runtime.result.FlowException;
import dev.espalier.runtime.result.FlowInputException;
import dev.espalier.runtime.result.FlowNotFoundException;
import dev.espalier.runtime.result.FlowRefusedException;
import dev.espalier.runtime.result.NodeFailedException;
import dev.espalier.runtime.result.RunCancelledException;
import dev.espalier.runtime.result.RunSkippedException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line as a function of arguments and streams.
public final class Cli {

  private final Terminal terminal;
  private final CommandLine root;

  private Cli(Terminal terminal) {
    this.terminal = terminal;
    this.root = commands(terminal);
  }

  /// Runs a command and returns its exit code.
  public static int execute(Terminal terminal, String... arguments) {
    ExitCode code = new Cli(terminal).execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return code.number();
  }

  private ExitCode execute(String[] arguments) {
    boolean json = Arrays.asList(arguments).contains(Options.JSON);
    try {
      return run(root.parseArgs(arguments));
    } catch (ParameterException e) {
      return refuse(usage(e), e.getCommandLine(), json);
    } catch (Refusal refusal) {
      return refuse(refusal, null, json);
    } catch (FlowException e) {
      return report(e, json);
    } catch (RuntimeException | Error e) {
      return refuse(Breakdown.of(e), null, json);
    }
  }

  private ExitCode report(FlowException e, boolean json) {
    if (json) {
      JsonOut out = JsonOut.pretty();
      out.open().key("diagnostics");
      DiagnosticJson.write(out, e.diagnostics());
      terminal.print(out.close().finish());
    } else {
      terminal.tell(e.diagnostics());
    }
    return switch (e) {
      case FlowInputException _ -> ExitCode.USAGE;
      case ApplicationException _, FlowNotFoundException _, FlowRefusedException _ ->
          ExitCode.REFUSED;
      case DeadlineException _ -> ExitCode.TIMED_OUT;
      case RunCancelledException _ -> ExitCode.INTERRUPTED;
      case NodeFailedException _, RunSkippedException _ -> ExitCode.FAILED;
    };
  }

  private ExitCode run(ParseResult parsed) {
    ParseResult innermost = parsed;
    while (innermost.hasSubcommand()) {
      innermost = innermost.subcommand();
    }
    CommandLine command = innermost.commandSpec().commandLine();
    if (innermost.isVersionHelpRequested()) {
      terminal.print(json(innermost) ? Version.json() : Version.text());
      return ExitCode.OK;
    }
    if (innermost.isUsageHelpRequested()) {
      terminal.print(help(command, terminal.outStyle()));
      return ExitCode.OK;
    }
    if (command.getCommandSpec().userObject() instanceof Command leaf) {
      return leaf.run(new Invocation(innermost, terminal));
    }
    if (json(innermost)) {
      throw Refusal.usage("no command is given", "run " + name(command) + " --help");
    }
    terminal.err().print(help(command, terminal.errStyle()));
    return ExitCode.USAGE;
  }

  private static boolean json(ParseResult parsed) {
    return parsed.hasMatchedOption(Options.JSON);
  }

  private ExitCode refuse(Refusal refusal, @Nullable CommandLine command, boolean json) {
    if (json) {
      JsonOut out = JsonOut.pretty();
      out.open().key("error").open().put("message", refusal.reason());
      out.put("fix", refusal.remedy()).put("exitCode", refusal.code().number());
      terminal.print(out.close().close().finish());
      return refusal.code();
    }
    Style style = terminal.errStyle();
    terminal.tell(style.red("flows: " + refusal.reason()));
    if (refusal.remedy() != null) {
      terminal.tell("  fix: " + refusal.remedy());
    }
    if (command != null) {
      terminal.tell(style.faint("  see: " + name(command) + " --help"));
    }
    return refusal.code();
  }

  private static Refusal usage(ParameterException e) {
    String message = e.getMessage() == null ? "the arguments are wrong" : e.getMessage();
    String reason = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched);
    }
    return Refusal.usage(reason, null);
  }

  private static Refusal unknown(UnmatchedArgumentException e) {
    String first = e.getUnmatched().getFirst();
    CommandLine command = e.getCommandLine();
    boolean option = e.isUnknownOption();
    boolean group = !command.getSubcommands().isEmpty();
    Collection<String> known =
        option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet();
    List<String> near = NearMiss.near(first, known);
    return Refusal.usage(
        "unknown " + (option ? "option " : group ? "command " : "argument ") + first,
        near.isEmpty() ? null : "did you mean " + String.join(" or ", near) + "?");
  }

  private String help(CommandLine command, Style style) {
    StringWriter text = new StringWriter();
    command.setColorScheme(
        CommandLine.Help.defaultColorScheme(style.colours() ? Ansi.ON : Ansi.OFF));
    command.usage(new PrintWriter(text, true));
    return terminal.spelt(text.toString());
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  private static CommandLine commands(Terminal terminal) {
    CommandSpec flows =
        Options.command(
            null,
            "flows",
            "Runs and inspects flows that were compiled into jars or classes folders.",
            "flows demo",
            "flows list --app target/classes",
            "flows run order-flow --app orders.jar --input @order.json",
            "flows graph show order-flow --app orders.jar --format svg > order-flow.svg");
    flows.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version.")
            .build());
    for (Command command : Commands.all()) {
      add(flows, command);
    }
    CommandSpec graph =
        Options.command(
            null,
            "graph",
            "Checks and shows flows.",
            "flows graph show order-flow --app orders.jar",
            "flows graph check target/classes");
    for (Command command : Commands.ofGraph()) {
      add(graph, command);
    }
    flows.addSubcommand("graph", graph);
    CommandLine root = new CommandLine(flows.name(terminal.program()));
    // `@file` is ours: the input is read from it, not more arguments.
    root.setExpandAtFiles(false);
    root.setUsageHelpWidth(terminal.width());
    root.setUsageHelpAutoWidth(false);
    root.setUsageHelpLongOptionsMaxWidth(32);
    return root;
  }

  private static void add(CommandSpec parent, Command command) {
    CommandSpec spec = command.spec();
    parent.addSubcommand(spec.name(), spec);
  }
}
