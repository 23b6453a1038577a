/// Turns a linked flow into IR and into what the generated class is written from. Builds the
/// schemas of all types on the way, and reports those that cannot be ports.
@NullMarked
package dev.espalier.processor.lower;

import org.jspecify.annotations.NullMarked;
