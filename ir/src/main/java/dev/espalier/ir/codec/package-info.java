/// Flows as JSON documents: the writer, the reader and the JSON Schema of the format. Knows how a
/// flow is spelled; whether it makes sense is checked elsewhere.
@NullMarked
package dev.espalier.ir.codec;

import org.jspecify.annotations.NullMarked;
