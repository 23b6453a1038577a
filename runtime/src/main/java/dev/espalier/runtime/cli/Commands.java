package dev.espalier.runtime.cli;

import java.util.List;

/// The commands there are, in the order that help shows.
final class Commands {

  private Commands() {}

  static List<Command> all() {
    return List.of(
        new NewCommand(),
        new DoctorCommand(),
        new CompletionCommand());
  }

  static List<Command> ofGraph() {
    return List.of();
  }
}
