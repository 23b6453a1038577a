package dev.espalier.runtime.trace;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.runtime.result.FlowException;
import dev.espalier.runtime.result.RunResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs what happens to runs after their answers, for engines on which nobody listens to it.
final class LateTrouble {

  private static final Logger LOG = LoggerFactory.getLogger(RunListener.class);

  private LateTrouble() {}

  static void log(RunInfo run, RunResult<?> trouble) {
    try {
      trouble.orThrow();
    } catch (FlowException e) {
      Diagnostic diagnostic = e.diagnostics().getFirst();
      LOG.warn(
          "run {} had answered when [{}] {} (node {})",
          run.runId(),
          diagnostic.code(),
          diagnostic.message(),
          diagnostic.place().node(),
          e.getCause());
    }
  }
}
