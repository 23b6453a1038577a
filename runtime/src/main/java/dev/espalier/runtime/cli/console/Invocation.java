package dev.espalier.runtime.cli.console;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticJson;
import dev.espalier.ir.json.JsonOut;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/// A command as it was called.
///
/// @param arguments the options and parameters
/// @param terminal what it reads from and prints to
public record Invocation(ParseResult arguments, Terminal terminal) {

  /// Returns whether one JSON document is to be printed.
  public boolean json() {
    return arguments.hasMatchedOption(Options.JSON);
  }

  public boolean has(String option) {
    return arguments.hasMatchedOption(option);
  }

  public @Nullable String option(String name) {
    return arguments.matchedOptionValue(name, null);
  }

  public String option(String name, String fallback) {
    return arguments.matchedOptionValue(name, fallback);
  }

  public List<String> options(String name) {
    return arguments.matchedOptionValue(name, List.of());
  }

  public @Nullable String parameter(int index) {
    return arguments.matchedPositionalValue(index, null);
  }

  public List<String> parameters() {
    return arguments.matchedPositionals().stream()
        .flatMap(parameter -> parameter.originalStringValues().stream())
        .toList();
  }

  /// Prints diagnostics: as the `diagnostics` of a document, or for people.
  public void report(List<Diagnostic> diagnostics) {
    if (json()) {
      JsonOut out = JsonOut.pretty();
      out.open().key("diagnostics");
      DiagnosticJson.write(out, diagnostics);
      terminal.print(out.close().finish());
    } else {
      terminal.tell(diagnostics);
    }
  }
}
