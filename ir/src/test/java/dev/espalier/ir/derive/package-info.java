/// Tests of what is derived from flows.
@NullMarked
package dev.espalier.ir.derive;

import org.jspecify.annotations.NullMarked;
