/// Flows put together by hand, for tests of the engine.
@NullMarked
package dev.espalier.runtime.sketch;

import org.jspecify.annotations.NullMarked;
