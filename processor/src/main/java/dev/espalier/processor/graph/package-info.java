/// A linked flow as a graph of numbered nodes: ports with their sources, scopes, order. What
/// linking makes, the checks prove and lowering turns into IR. Knows nothing of how sources are
/// found.
@NullMarked
package dev.espalier.processor.graph;

import org.jspecify.annotations.NullMarked;
