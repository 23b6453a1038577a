package dev.espalier.runtime.cli.command;

import dev.espalier.ir.check.CatalogCheck;
import dev.espalier.ir.check.FlowLoader;
import dev.espalier.ir.codec.ReadResult;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.DiagnosticJson;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.diagnostic.Severity;
import dev.espalier.ir.json.JsonOut;
import dev.espalier.runtime.app.Location;
import dev.espalier.runtime.app.Unreadable;
import dev.espalier.runtime.cli.console.AppPaths;
import dev.espalier.runtime.cli.console.Command;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Invocation;
import dev.espalier.runtime.cli.console.Options;
import dev.espalier.runtime.cli.console.Style;
import dev.espalier.runtime.cli.console.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/// `flows graph check`: finds what is wrong with flows, alone and with each other.
public final class GraphCheckCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command(
            this,
            "check",
            "Checks flows and how they fit together, as the compiler and the engine do.",
            "flows graph check target/classes",
            "flows graph check orders.jar billing.jar",
            "flows graph check flow.json --json")
        .addPositional(
            Options.parameter(
                "PATH",
                "0..*",
                "Jars, folders of classes, folders of jars, or flow documents."
                    + " Default: target/classes or build/classes/java/main."));
  }

  /// What was read.
  private record Reading(List<CatalogCheck.Entry> flows, List<Diagnostic> diagnostics) {}

  @Override
  public ExitCode run(Invocation invocation) {
    Reading reading = read(paths(invocation));
    List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
    diagnostics.addAll(CatalogCheck.check(reading.flows()));
    boolean faulty =
        diagnostics.stream().anyMatch(each -> each.code().severity() == Severity.ERROR);
    if (invocation.json()) {
      printJson(invocation.terminal(), reading, diagnostics);
    } else {
      invocation.terminal().tell(diagnostics);
      if (!faulty) {
        print(invocation.terminal(), reading.flows());
      }
    }
    return faulty ? ExitCode.FAILED : ExitCode.OK;
  }

  private static List<Path> paths(Invocation invocation) {
    List<String> given = invocation.parameters();
    return given.isEmpty()
        ? AppPaths.of(invocation)
        : given.stream().map(invocation.terminal()::resolve).toList();
  }

  private static Reading read(List<Path> paths) {
    Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
    FlowLoader loader = new FlowLoader();
    Set<Path> seen = new HashSet<>();
    for (Path path : paths) {
      int before = reading.flows().size() + reading.diagnostics().size();
      try {
        if (!seen.add(path.toRealPath())) {
          continue;
        }
        if (Files.isRegularFile(path) && path.toString().endsWith(".json")) {
          add(loader, path.toString(), Files.readAllBytes(path), reading);
        } else {
          for (Location place : unseen(path, seen)) {
            for (Location.Document each : place.documents()) {
              add(loader, each.name(), each.content(), reading);
            }
          }
        }
      } catch (IOException e) {
        reading.diagnostics().add(unreadable(path, Unreadable.reason(e)));
        continue;
      }
      if (reading.flows().size() + reading.diagnostics().size() == before) {
        reading.diagnostics().add(unreadable(path, "there are no flows in it"));
      }
    }
    return reading;
  }

  private static List<Location> unseen(Path path, Set<Path> seen) throws IOException {
    List<Location> places = new ArrayList<>();
    for (Location place : Location.all(path)) {
      if (place.path().equals(path) || seen.add(place.real())) {
        places.add(place);
      }
    }
    return places;
  }

  private static void add(FlowLoader loader, String name, byte[] content, Reading reading) {
    switch (loader.load(name, content)) {
      case ReadResult.Read read -> reading.flows().add(new CatalogCheck.Entry(name, read.flow()));
      case ReadResult.Refused(List<Diagnostic> diagnostics) ->
          reading.diagnostics().addAll(diagnostics);
    }
  }

  private static Diagnostic unreadable(Path path, String message) {
    return Diagnostic.of(
            DiagnosticCode.RUN108,
            new Place(path.toString(), null, null, null, null, null),
            message)
        .fix(Unreadable.FIX);
  }

  private static void print(Terminal terminal, List<CatalogCheck.Entry> flows) {
    Style style = terminal.outStyle();
    StringBuilder text = new StringBuilder();
    for (CatalogCheck.Entry entry : flows) {
      text.append(style.green("ok"))
          .append("  %s %s  ".formatted(entry.flow().name(), entry.flow().version()))
          .append(style.faint(entry.flow().nodes().size() + " nodes, " + entry.document()))
          .append('\n');
    }
    terminal.print(text.toString());
  }

  private static void printJson(Terminal terminal, Reading reading, List<Diagnostic> diagnostics) {
    JsonOut out = JsonOut.pretty();
    out.open().key("flows").openList();
    for (CatalogCheck.Entry entry : reading.flows()) {
      out.open().put("name", entry.flow().name()).put("version", entry.flow().version());
      out.put("document", entry.document()).put("nodes", entry.flow().nodes().size()).close();
    }
    out.closeList().key("diagnostics");
    DiagnosticJson.write(out, diagnostics);
    terminal.print(out.close().finish());
  }
}
