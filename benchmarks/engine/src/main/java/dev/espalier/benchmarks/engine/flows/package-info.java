/// The workflows that are measured; compiled by our own processor.
@NullMarked
package dev.espalier.benchmarks.engine.flows;

import org.jspecify.annotations.NullMarked;
