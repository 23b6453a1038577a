/// Tests of windows without runs.
@NullMarked
package dev.espalier.runtime.window;

import org.jspecify.annotations.NullMarked;
