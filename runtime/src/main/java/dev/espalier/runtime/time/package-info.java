/// Time as the engine sees it: the only place that asks the system for it, so that tests can let it
/// pass at will.
@NullMarked
package dev.espalier.runtime.time;

import org.jspecify.annotations.NullMarked;
