package dev.espalier.ir.diagnostic;

import dev.espalier.ir.flow.Source;
import org.jspecify.annotations.Nullable;

/// Where a diagnostic belongs; each part is null where it does not apply.
///
/// @param document the file or flow folder that was read
/// @param pointer a JSON pointer into that document
/// @param flow the flow's name
/// @param node the node's id
/// @param port the port's name
/// @param source the position in source
public record Place(
    @Nullable String document,
    @Nullable String pointer,
    @Nullable String flow,
    @Nullable String node,
    @Nullable String port,
    @Nullable Source source) {}
