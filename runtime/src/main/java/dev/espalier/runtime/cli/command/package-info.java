/// The commands, one class each, but for running flows.
@NullMarked
package dev.espalier.runtime.cli.command;

import org.jspecify.annotations.NullMarked;
