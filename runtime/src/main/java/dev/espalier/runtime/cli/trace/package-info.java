/// What happened in a run, as `flows run --trace` shows it: a timeline for people, the same as
/// JSON, and a file for trace viewers. Memory is bounded however long the run is.
@NullMarked
package dev.espalier.runtime.cli.trace;

import org.jspecify.annotations.NullMarked;
