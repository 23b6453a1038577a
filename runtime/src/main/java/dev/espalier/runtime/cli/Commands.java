package dev.espalier.runtime.cli;

import dev.espalier.runtime.cli.command.CompletionCommand;
import dev.espalier.runtime.cli.command.DoctorCommand;
import dev.espalier.runtime.cli.command.GraphCheckCommand;
import dev.espalier.runtime.cli.command.GraphShowCommand;
import dev.espalier.runtime.cli.command.ListCommand;
import dev.espalier.runtime.cli.command.NewCommand;
import dev.espalier.runtime.cli.console.Command;
import dev.espalier.runtime.cli.demo.DemoCommand;
import dev.espalier.runtime.cli.run.RunCommand;
import java.util.List;

/// The commands there are, in the order that help shows.
final class Commands {

  private Commands() {}

  static List<Command> all() {
    return List.of(
        new DemoCommand(Cli::execute),
        new ListCommand(),
        new RunCommand(),
        new NewCommand(),
        new DoctorCommand(),
        new CompletionCommand());
  }

  static List<Command> ofGraph() {
    return List.of(new GraphShowCommand(), new GraphCheckCommand());
  }
}
