/// What javac tells about elements: where they come from, their annotations and documentation,
/// their inherited methods, and whether the types they name exist. Knows the annotations of the DSL
/// by package, but not what they mean.
@NullMarked
package dev.espalier.processor.source;

import org.jspecify.annotations.NullMarked;
