package dev.espalier.runtime.plan;

import dev.espalier.ir.flow.Flow;
import dev.espalier.runtime.meter.FlowMeter;
import dev.espalier.spi.FlowCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A flow, ready to be run.
///
/// @param flow the flow
/// @param code its code
/// @param root the block of the nodes outside of scopes
/// @param outputs the locals, in the root block, of nodes whose result is the flow's
/// @param early whether one of them answers before the run has ended
/// @param streams whether an output lies in a scope, so that the answer is a stream
/// @param timed whether calls may have to be stopped by the clock
/// @param deciders the numbers of the nodes outside of scopes that branch
/// @param meter where its runs are counted, null if nobody wants to know
public record Plan(
    Flow flow,
    FlowCode code,
    Block root,
    List<Integer> outputs,
    boolean early,
    boolean streams,
    boolean timed,
    List<Integer> deciders,
    @Nullable FlowMeter meter) {

  /// Returns the plan with a meter.
  public Plan countedBy(FlowMeter counts) {
    return new Plan(flow, code, root, outputs, early, streams, timed, deciders, counts);
  }
}
