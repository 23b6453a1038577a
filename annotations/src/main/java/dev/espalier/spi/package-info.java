/// The seam between generated code and the runtime; users need only [dev.espalier.spi.FlowFactory].
@NullMarked
package dev.espalier.spi;

import org.jspecify.annotations.NullMarked;
