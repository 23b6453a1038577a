package dev.espalier.runtime.json;

import dev.espalier.ir.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of reading an input.
public sealed interface InputResult {

  /// The input fits.
  ///
  /// @param value it as a Java value, null if the flow takes none
  record Accepted(@Nullable Object value) implements InputResult {}

  /// The input does not fit.
  ///
  /// @param diagnostics all that is wrong, at least one
  record Refused(List<Diagnostic> diagnostics) implements InputResult {}
}
