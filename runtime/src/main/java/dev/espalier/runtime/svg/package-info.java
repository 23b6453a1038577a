/// A flow as SVG, laid out by ELK's layered algorithm without any installed tool. What is said
/// comes from `dev.espalier.ir.emit.picture`; ELK stays behind one class, and its types leave no
/// other.
@NullMarked
package dev.espalier.runtime.svg;

import org.jspecify.annotations.NullMarked;
