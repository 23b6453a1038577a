/// The elements of a scope on their way: where they come from, how they wait, what they come to.
/// Knows nothing of runs and their workers.
@NullMarked
package dev.espalier.runtime.element;

import org.jspecify.annotations.NullMarked;
