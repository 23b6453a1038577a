/// When nodes run, as logic: boxes of branch conditions, their disjunctions, which of them exclude
/// each other and what they leave uncovered. Knows numbers of branches and cases, but nothing of
/// nodes or types.
@NullMarked
package dev.espalier.processor.guard;

import org.jspecify.annotations.NullMarked;
