/// Measures what the annotation processor adds to a cold javac.
@NullMarked
package dev.espalier.benchmarks.processor;

import org.jspecify.annotations.NullMarked;
