/// The engine, for programs that embed it: opens flows and runs them. It never sees the processor.
@NullMarked
package dev.espalier.runtime;

import org.jspecify.annotations.NullMarked;
