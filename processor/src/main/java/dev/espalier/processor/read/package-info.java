/// Reads what is declared: javac's elements and annotations in, declared models and findings out.
/// Judges each declaration by itself; what needs two of them is for linking and the checks.
@NullMarked
package dev.espalier.processor.read;

import org.jspecify.annotations.NullMarked;
