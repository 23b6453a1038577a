/// Very many runs of very different flows, after which nothing may be left.
@NullMarked
package dev.espalier.runtime.soak;

import org.jspecify.annotations.NullMarked;
