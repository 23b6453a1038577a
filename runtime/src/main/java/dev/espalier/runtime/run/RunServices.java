package dev.espalier.runtime.run;

import dev.espalier.runtime.spill.Spilling;
import dev.espalier.runtime.time.EngineTime;
import dev.espalier.runtime.trace.RunListener;
import dev.espalier.runtime.trace.Strays;
import dev.espalier.runtime.trace.Surround;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// What runs need from their engine.
///
/// @param time the time that deadlines and traces go by
/// @param listener is told what happens, null if nobody wants to know
/// @param surround is around runs and calls, null if nothing is
/// @param callers whether nodes may run on threads that ask for runs or take their answers
/// @param spilling keeps elements on disk that find their buffer full
/// @param threads makes virtual threads
/// @param ids makes a run's id of its number
/// @param strays lists the nodes that were interrupted and have not ended
/// @param ended is told of each run, subflows apart, that has ended
public record RunServices(
    EngineTime time,
    @Nullable RunListener listener,
    @Nullable Surround surround,
    boolean callers,
    Spilling spilling,
    ThreadFactory threads,
    LongFunction<String> ids,
    Strays strays,
    Consumer<FlowRun> ended) {}
