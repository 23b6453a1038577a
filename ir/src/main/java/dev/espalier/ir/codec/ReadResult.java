package dev.espalier.ir.codec;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.json.Json;
import java.util.List;

/// What came of reading a flow document.
public sealed interface ReadResult {

  /// The document is a flow.
  ///
  /// @param flow the flow
  /// @param document the JSON it was read from, which knows positions
  record Read(Flow flow, Json document) implements ReadResult {}

  /// The document is none.
  ///
  /// @param diagnostics why, at least one
  record Refused(List<Diagnostic> diagnostics) implements ReadResult {}
}
