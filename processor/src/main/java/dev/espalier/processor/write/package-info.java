/// Writes what a workflow or node class becomes: the generated Java class and, for workflows, the
/// IR and its pictures. Everything is a function of one linked value and belongs to its one type;
/// nothing here decides whether that value is right.
@NullMarked
package dev.espalier.processor.write;

import org.jspecify.annotations.NullMarked;
