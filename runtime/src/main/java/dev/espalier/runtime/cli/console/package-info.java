/// What commands share: the terminal, options, exit codes, and where applications lie.
@NullMarked
package dev.espalier.runtime.cli.console;

import org.jspecify.annotations.NullMarked;
