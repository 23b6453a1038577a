package dev.espalier.runtime.trace;

import dev.espalier.ir.flow.Flow;
import java.time.Instant;
import java.util.Optional;

/// A run, as a listener sees it.
public interface RunInfo {

  /// Returns the run's id.
  String runId();

  /// Returns the flow that is run.
  Flow flow();

  /// Returns when the run started.
  Instant startedAt();

  /// Returns the run whose node this run is, for a subflow.
  Optional<RunInfo> parent();
}
