/// Workflows between the stages of the processor, as values: what was declared, and what linking
/// made of it. Mirrors of javac's elements in here live for one round at most. Nothing here reads,
/// decides or writes.
@NullMarked
package dev.espalier.processor.model;

import org.jspecify.annotations.NullMarked;
