/// What the engine costs.
@NullMarked
package dev.espalier.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
