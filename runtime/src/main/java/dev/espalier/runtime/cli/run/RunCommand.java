package dev.espalier.runtime.cli.run;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.runtime.Engine;
import dev.espalier.runtime.EngineBuilder;
import dev.espalier.runtime.FlowHandle;
import dev.espalier.runtime.Run;
import dev.espalier.runtime.app.FlowDocument;
import dev.espalier.runtime.cli.console.AppFlows;
import dev.espalier.runtime.cli.console.AppPaths;
import dev.espalier.runtime.cli.console.Command;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Invocation;
import dev.espalier.runtime.cli.console.Options;
import dev.espalier.runtime.json.InputReader;
import dev.espalier.runtime.json.InputResult;
import dev.espalier.runtime.json.ValueCodec;
import dev.espalier.runtime.result.FlowRefusedException;
import dev.espalier.runtime.time.SystemTime;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `flows run`: runs a flow and prints what it answers.
public final class RunCommand implements Command {

  static final String SETTING = "--setting";
  static final String SECRET_FILE = "--secret-file";
  static final String SECRET_ENV = "--secret-env";
  private static final String INPUT = "--input";
  private static final String TIMEOUT = "--timeout";
  private static final String DATA = "--data";
  private static final String SPILL = "--spill-dir";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            this,
            "run",
            "Runs a flow and prints its output as JSON.",
            "flows run hello --app hello.jar --input '{\"name\": \"Ann\"}'",
            "flows run order-flow --app orders.jar --app lib --input @order.json --trace",
            "cat order.json | flows run order-flow --input - --json",
            "flows run billing --setting bank.url=https://bank.example"
                + " --secret-file bank.token=/run/secrets/token");
    spec.addPositional(
        Options.parameter(
            "FLOW",
            "0..1",
            "The flow's name, or its class's simple or qualified name. May be left out where there"
                + " is only one flow."));
    spec.addOption(Options.app());
    spec.addOption(
        Options.value(
            "JSON|@FILE|-", "The input: JSON, the file after @, or - for standard input.", INPUT));
    spec.addOption(Options.values("NAME=VALUE", "Gives a setting; may be repeated.", SETTING));
    spec.addOption(
        Options.values("NAME=PATH", "Gives a secret from a file; may be repeated.", SECRET_FILE));
    spec.addOption(
        Options.values(
            "NAME=VARIABLE",
            "Gives a secret from an environment variable; may be repeated.",
            SECRET_ENV));
    addFolders(spec);
    spec.addOption(
        Options.value("TIME", "Cancels the run after so long, such as 30s or 1h30m.", TIMEOUT));
    return Traces.addOptions(spec);
  }

  private static void addFolders(CommandSpec spec) {
    spec.addOption(
        Options.value(
            "FOLDER",
            "Where key-value, blob, queue and other stores lie; default: " + AppPaths.DATA + ".",
            DATA));
    spec.addOption(
        Options.value(
            "FOLDER",
            "Where elements go that find a spilling buffer full, for as long as the run takes;"
                + " default: one of yours in the system's temporary folder.",
            SPILL));
  }

  @Override
  public ExitCode run(Invocation invocation) {
    Limit limit = Limit.of(TIMEOUT, invocation.option(TIMEOUT));
    Document document = Document.of(INPUT, invocation.option(INPUT), invocation.terminal());
    Tally tally = new Tally();
    // The interruption is closed last: the process may end as soon as it is.
    try (Interruption interruption = Interruption.watch(invocation, tally);
        Traces traces = Traces.of(invocation);
        SystemTime time = new SystemTime();
        AppFlows flows = AppFlows.open(invocation)) {
      EngineBuilder builder =
          traces.listenTo(builder(invocation, flows).time(time).listener(tally));
      FlowDocument flow = flows.find(invocation.parameter(0));
      try (Engine engine = builder.open()) {
        Input input = input(flow, document, engine);
        if (input.refused() != null) {
          invocation.report(input.refused());
          return ExitCode.USAGE;
        }
        Run<Object> run = opened(engine, flow).start(input.value());
        RunReport report = new RunReport(invocation, flow.flow(), run.id(), tally, traces);
        interruption.cancels(run);
        Wait wait = new Wait(run, limit, invocation.terminal(), time, tally, interruption);
        ExitCode code = traces.finish(invocation, report.print(wait));
        return interruption.happened() ? interruption.code() : code;
      }
    }
  }

  private static EngineBuilder builder(Invocation invocation, AppFlows flows) {
    EngineBuilder builder =
        Engine.builder()
            .application(flows.application())
            .data(invocation.terminal().resolve(invocation.option(DATA, AppPaths.DATA)));
    String spill = invocation.option(SPILL);
    if (spill != null) {
      builder.spill(invocation.terminal().resolve(spill));
    }
    Pairs.of(invocation, SETTING).forEach(builder::setting);
    Pairs.secrets(invocation, SECRET_FILE, SECRET_ENV).forEach(builder::secret);
    return builder;
  }

  /// The input as a value, or what is wrong with it.
  private record Input(@Nullable Object value, @Nullable List<Diagnostic> refused) {}

  private static Input input(FlowDocument flow, Document document, Engine engine) {
    InputReader reader = new InputReader(flow.flow(), ValueCodec::new);
    InputResult result =
        reader.read(document.name(), document.content(), () -> inputType(engine, flow));
    return switch (result) {
      case InputResult.Accepted(Object value) -> new Input(value, null);
      case InputResult.Refused(List<Diagnostic> diagnostics) -> new Input(null, diagnostics);
    };
  }

  private static Type inputType(Engine engine, FlowDocument flow) {
    return opened(engine, flow).inputType().orElse(Object.class);
  }

  private static FlowHandle opened(Engine engine, FlowDocument flow) {
    try {
      return engine.flow(flow.type());
    } catch (FlowRefusedException e) {
      throw new FlowRefusedException(RunReport.forCommandLine(e.diagnostics()));
    }
  }
}
