package dev.espalier.processor.report;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.NearMiss;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.diagnostic.Severity;
import java.util.Collection;
import java.util.List;

/// A diagnostic and the spot it belongs to.
///
/// @param diagnostic what is wrong
/// @param spot where the caret goes
public record Finding(Diagnostic diagnostic, Spot spot) {

  private static final Place NOWHERE = new Place(null, null, null, null, null, null);

  /// Returns a finding with a message only.
  public static Finding of(DiagnosticCode code, Spot spot, String message) {
    return new Finding(Diagnostic.of(code, NOWHERE, message), spot);
  }

  /// Returns this with a reason.
  public Finding because(String reason) {
    return new Finding(diagnostic.because(reason), spot);
  }

  /// Returns this with one more reason.
  public Finding also(String reason) {
    String before = diagnostic.why();
    return because(before == null ? reason : before + "\n" + reason);
  }

  /// Returns this with a remedy.
  public Finding fix(String remedy) {
    return new Finding(diagnostic.fix(remedy), spot);
  }

  /// Returns this with those of the names there are that are near to a wrong one, and some others.
  public Finding instead(String wrong, Collection<String> there) {
    List<String> near = NearMiss.near(wrong, there);
    return new Finding(diagnostic.names(near, NearMiss.others(there, near)), spot);
  }

  /// Returns this with the names that there are.
  public Finding known(Collection<String> there) {
    return new Finding(diagnostic.names(List.of(), NearMiss.others(there, List.of())), spot);
  }

  /// Returns this with another code.
  public Finding as(DiagnosticCode code) {
    Diagnostic d = diagnostic;
    return new Finding(
        new Diagnostic(code, d.message(), d.why(), d.near(), d.known(), d.fix(), d.place()), spot);
  }

  /// Returns whether it refuses the flow.
  public boolean isError() {
    return diagnostic.code().severity() == Severity.ERROR;
  }
}
