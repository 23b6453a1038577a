/// Flows that tests are about.
@NullMarked
package dev.espalier.ir.sample;

import org.jspecify.annotations.NullMarked;
