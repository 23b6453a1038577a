package dev.espalier.runtime.meter;

import dev.espalier.ir.flow.Flow;

/// Gives flows their meters.
public interface MeterSource extends AutoCloseable {

  /// Returns the meter of a flow, always the same one for the same flow.
  FlowMeter of(Flow flow);

  /// Shows the meters no more.
  @Override
  void close();
}
