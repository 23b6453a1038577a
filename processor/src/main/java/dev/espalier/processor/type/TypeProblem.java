package dev.espalier.processor.type;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/// Why a type cannot be used where it stands.
///
/// @param kind what kind of problem it is
/// @param path where inside the type it is, such as `Order.lines[].owner`
/// @param type the offending type, as in source
/// @param reason the reason, one lower-case sentence
/// @param fix what to write instead, null if there is no single remedy
public record TypeProblem(
    Kind kind, String path, String type, String reason, @Nullable String fix) {

  /// A kind of problem.
  public enum Kind {
    /// The type has no JSON form or cannot be named by generated code.
    NOT_A_PORT(DiagnosticCode.TYPE101),
    /// Two cases look alike in JSON.
    AMBIGUOUS(DiagnosticCode.TYPE105),
    /// A type is missing; it may still be generated in this compilation, else javac reports it.
    UNRESOLVED(DiagnosticCode.TYPE101);

    private final DiagnosticCode code;

    Kind(DiagnosticCode code) {
      this.code = code;
    }

    /// Returns the code of a diagnostic about it.
    public DiagnosticCode code() {
      return code;
    }
  }
}
