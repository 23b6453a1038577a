/// Windows over the results of a scope's elements: which window takes an element, when a window is
/// complete, and how windows wait for those who work on them. Knows nothing of runs and their
/// workers.
@NullMarked
package dev.espalier.runtime.window;

import org.jspecify.annotations.NullMarked;
