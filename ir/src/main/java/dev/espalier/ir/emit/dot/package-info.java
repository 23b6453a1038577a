/// A flow as Graphviz DOT. Knows the syntax and the look of DOT; what is said comes from
/// `dev.espalier.ir.emit.picture`.
@NullMarked
package dev.espalier.ir.emit.dot;

import org.jspecify.annotations.NullMarked;
