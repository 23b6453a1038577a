/// What stands between a node and its calls: attempts, limits, a circuit breaker, a cache,
/// repetition. Decides what comes next, and never calls a node or holds a thread by itself; knows
/// nothing of frames and workers.
@NullMarked
package dev.espalier.runtime.policy;

import org.jspecify.annotations.NullMarked;
