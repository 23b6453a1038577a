/// Tests of elements between stages.
@NullMarked
package dev.espalier.runtime.stage;

import org.jspecify.annotations.NullMarked;
