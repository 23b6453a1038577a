package dev.espalier.runtime.cli.run;

import dev.espalier.runtime.cli.console.Invocation;
import dev.espalier.runtime.cli.console.Reasons;
import dev.espalier.runtime.cli.console.Refusal;
import dev.espalier.runtime.cli.console.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/// Options of the form `name=value`.
final class Pairs {

  private Pairs() {}

  /// Returns the pairs of an option that may be repeated.
  static Map<String, String> of(Invocation invocation, String option) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : invocation.options(option)) {
      int split = pair.indexOf('=');
      if (split < 1) {
        throw Refusal.usage(
            "\"" + pair + "\" for " + option + " names no value", "write it as name=value");
      }
      String name = pair.substring(0, split);
      if (pairs.put(name, pair.substring(split + 1)) != null) {
        throw Refusal.usage(option + " gives \"" + name + "\" twice", "give it once");
      }
    }
    return pairs;
  }

  /// Returns secrets by name; what they are never enters a command line, where others could see it.
  static Map<String, String> secrets(Invocation invocation, String fromFile, String fromVariable) {
    Terminal terminal = invocation.terminal();
    Map<String, String> secrets = new LinkedHashMap<>();
    of(invocation, fromFile)
        .forEach((name, file) -> secrets.put(name, content(terminal, fromFile, file)));
    of(invocation, fromVariable)
        .forEach(
            (name, variable) -> {
              String value = terminal.environment().get(variable);
              if (value == null) {
                throw Refusal.usage(
                    "there is no environment variable " + variable + " for secret " + name, null);
              }
              secrets.put(name, value);
            });
    return secrets;
  }

  /// A line end at the end of a file is the editor's, not the secret's.
  private static String content(Terminal terminal, String option, String file) {
    try {
      String text = Files.readString(terminal.resolve(file));
      return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    } catch (IOException e) {
      throw Refusal.usage("cannot read " + file + " for " + option + ": " + Reasons.of(e), null);
    }
  }
}
