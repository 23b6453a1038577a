package dev.espalier.runtime.cli.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a command finds applications and keeps data.
public final class AppPaths {

  /// Where stores of flows lie unless said otherwise.
  public static final String DATA = ".espalier/data";

  private static final List<String> NEARBY = List.of("target/classes", "build/classes/java/main");

  private AppPaths() {}

  /// Returns the paths that a command was given, or the application nearby.
  ///
  /// @throws Refusal if there is none
  public static List<Path> of(Invocation invocation) {
    List<String> given = invocation.options(Options.APP);
    Terminal terminal = invocation.terminal();
    if (!given.isEmpty()) {
      return given.stream().map(terminal::resolve).toList();
    }
    return List.of(
        nearby(terminal)
            .orElseThrow(
                () ->
                    Refusal.usage(
                        "no application is given, and none is in " + terminal.folder(),
                        "name it with --app, such as --app target/classes")));
  }

  /// Returns the build output below the working folder that holds flows.
  public static Optional<Path> nearby(Terminal terminal) {
    return Stream.of(NEARBY)
        .flatMap(List::stream)
        .map(terminal::resolve)
        .filter(folder -> Files.isDirectory(folder.resolve("META-INF/espalier")))
        .findFirst();
  }
}
