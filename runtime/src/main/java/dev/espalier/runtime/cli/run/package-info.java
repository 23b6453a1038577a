/// Running a flow from the command line: input, progress, interruption, result.
@NullMarked
package dev.espalier.runtime.cli.run;

import org.jspecify.annotations.NullMarked;
