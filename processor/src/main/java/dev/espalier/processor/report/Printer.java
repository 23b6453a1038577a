package dev.espalier.processor.report;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.DiagnosticText;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/// Hands findings to javac, each once: the only user of the Messager.
public final class Printer {

  private final Messager messager;
  private final boolean strict;
  private final Set<Key> printed = new HashSet<>();

  /// Creates a printer for one compilation.
  ///
  /// @param strict whether warnings are errors
  public Printer(Messager messager, boolean strict) {
    this.messager = messager;
    this.strict = strict;
  }

  /// Returns whether a finding refuses its flow.
  public boolean refuses(Finding finding) {
    return strict || finding.isError();
  }

  /// Prints a finding, unless it was printed before.
  public void print(Finding finding) {
    Spot spot = finding.spot();
    if (printed.add(key(finding.diagnostic().code(), finding.diagnostic().message(), spot))) {
      messager.printMessage(
          refuses(finding) ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
          DiagnosticText.of(finding.diagnostic()),
          spot.element(),
          spot.annotation(),
          spot.value());
    }
  }

  /// What tells findings apart: a method that several workflows inherit is read for each of them.
  private record Key(
      DiagnosticCode code, String message, Element element, String annotation, String value) {}

  private static Key key(DiagnosticCode code, String message, Spot spot) {
    return new Key(
        code,
        message,
        spot.element(),
        String.valueOf(spot.annotation()),
        String.valueOf(spot.value()));
  }
}
