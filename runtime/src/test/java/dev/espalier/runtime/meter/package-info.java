@NullMarked
package dev.espalier.runtime.meter;

import org.jspecify.annotations.NullMarked;
