/// Questions about Java types: what their cases, elements and contents are, how they are written,
/// what their JSON looks like and why some cannot be a port. Knows types only: no nodes, edges or
/// annotations of methods. Objects here live for one round at most.
@NullMarked
package dev.espalier.processor.type;

import org.jspecify.annotations.NullMarked;
