/// Workflows that the command line is tried on.
@NullMarked
package dev.espalier.runtime.cli.app;

import org.jspecify.annotations.NullMarked;
