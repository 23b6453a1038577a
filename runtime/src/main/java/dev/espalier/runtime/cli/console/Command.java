package dev.espalier.runtime.cli.console;

import picocli.CommandLine.Model.CommandSpec;

/// One command of the command line.
public interface Command {

  /// Returns the command's name, options, parameters and help.
  CommandSpec spec();

  /// Does the command's work.
  ///
  /// @throws Refusal if the user has to mend something first
  ExitCode run(Invocation invocation);
}
