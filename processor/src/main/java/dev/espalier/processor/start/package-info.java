/// Makes the first compilation of a JVM faster: while javac reads the sources, the classes that the
/// processor will need are loaded on a thread beside it. Nothing here is needed for a result, and
/// nothing else may depend on it.
@NullMarked
package dev.espalier.processor.start;

import org.jspecify.annotations.NullMarked;
