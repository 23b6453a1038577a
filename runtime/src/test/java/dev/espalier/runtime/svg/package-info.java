/// What SVG drawings look like, measured: nothing overlaps, nothing sticks out.
@NullMarked
package dev.espalier.runtime.svg;

import org.jspecify.annotations.NullMarked;
