package dev.espalier.ir.flow;

import dev.espalier.ErrorMode;
import org.jspecify.annotations.Nullable;

/// A scope: nodes that run once for each element of a source.
///
/// @param id unique in the flow, `each-` and the source's id
/// @param parent the scope that it is nested in, null at the top
/// @param source the id of the node whose result holds the elements
/// @param concurrency how many elements are worked on at the same time
/// @param ordered whether collecting ports see the order of the elements
/// @param onError what a failed element does
public record Scope(
    String id,
    @Nullable String parent,
    String source,
    int concurrency,
    boolean ordered,
    ErrorMode onError) {}
