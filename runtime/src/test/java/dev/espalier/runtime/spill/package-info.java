@NullMarked
package dev.espalier.runtime.spill;

import org.jspecify.annotations.NullMarked;
