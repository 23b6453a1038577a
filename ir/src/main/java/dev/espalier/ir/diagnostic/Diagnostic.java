package dev.espalier.ir.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong, where, why, and what to do about it.
///
/// @param code what kind of fault it is
/// @param message one lower-case sentence that stands alone, with the offending value
/// @param why the reason, where it is not obvious
/// @param near the names that the offending one may have been meant to be, best first
/// @param known the names there are, at most five
/// @param fix what to write instead
/// @param place where it is
public record Diagnostic(
    DiagnosticCode code,
    String message,
    @Nullable String why,
    List<String> near,
    List<String> known,
    @Nullable String fix,
    Place place) {

  /// Returns a diagnostic with a message and a place only.
  public static Diagnostic of(DiagnosticCode code, Place place, String message) {
    return new Diagnostic(code, message, null, List.of(), List.of(), null, place);
  }

  /// Returns this with a reason.
  public Diagnostic because(String reason) {
    return new Diagnostic(code, message, reason, near, known, fix, place);
  }

  /// Returns this with a remedy.
  public Diagnostic fix(String remedy) {
    return new Diagnostic(code, message, why, near, known, remedy, place);
  }

  /// Returns this with names that may have been meant and names there are.
  public Diagnostic names(List<String> meant, List<String> there) {
    return new Diagnostic(code, message, why, meant, there, fix, place);
  }
}
