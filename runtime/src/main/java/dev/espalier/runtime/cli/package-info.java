/// The command line `flows`: reads arguments, calls what the other packages offer, and is the only
/// place that prints. A user's mistake ends in one sentence and a way out, never in a stack trace.
@NullMarked
package dev.espalier.runtime.cli;

import org.jspecify.annotations.NullMarked;
