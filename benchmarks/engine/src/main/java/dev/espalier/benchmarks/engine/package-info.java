/// The engine beside its peers, one class a workload and one method a contender, so that all of a
/// workload are measured in one run. Nothing else depends on this.
@NullMarked
package dev.espalier.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
