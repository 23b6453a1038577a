/// JSON as an immutable tree that knows where each value stood in its document: read within limits
/// that hostile input cannot exceed, written in one canonical form. Knows nothing of flows.
@NullMarked
package dev.espalier.ir.json;

import org.jspecify.annotations.NullMarked;
