/// What is wrong with a flow, as values: codes, places and the texts that help. Printing to a
/// compiler or terminal is done elsewhere.
@NullMarked
package dev.espalier.ir.diagnostic;

import org.jspecify.annotations.NullMarked;
