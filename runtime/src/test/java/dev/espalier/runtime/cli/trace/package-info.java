@NullMarked
package dev.espalier.runtime.cli.trace;

import org.jspecify.annotations.NullMarked;
