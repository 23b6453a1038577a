/// Workflows as users write them, compiled by the processor, and the engine that runs them.
@NullMarked
package dev.espalier.runtime.flows;

import org.jspecify.annotations.NullMarked;
