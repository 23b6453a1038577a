/// A slow interpreter that is easy to believe, and random flows to hold the engine against it.
@NullMarked
package dev.espalier.runtime.reference;

import org.jspecify.annotations.NullMarked;
