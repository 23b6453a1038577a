/// The engine and what hosts it: runs checked flows. It never sees the processor.
@NullMarked
package dev.espalier.runtime;

import org.jspecify.annotations.NullMarked;
