/// The drawings seen from outside: golden pictures, hostile texts, and what a renderer says.
@NullMarked
package dev.espalier.ir.emit;

import org.jspecify.annotations.NullMarked;
