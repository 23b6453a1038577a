/// Proofs about what governs the calls of nodes: that it can be kept, that it has an effect, and
/// that it fits into the time of a run.
@NullMarked
package dev.espalier.processor.check.policy;

import org.jspecify.annotations.NullMarked;
