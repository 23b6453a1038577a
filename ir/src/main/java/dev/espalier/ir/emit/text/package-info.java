/// A flow as plain text, for terminals. What is said comes from `dev.espalier.ir.emit.picture`.
@NullMarked
package dev.espalier.ir.emit.text;

import org.jspecify.annotations.NullMarked;
