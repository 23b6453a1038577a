/// Tests of the JSON of flows.
@NullMarked
package dev.espalier.ir.codec;

import org.jspecify.annotations.NullMarked;
