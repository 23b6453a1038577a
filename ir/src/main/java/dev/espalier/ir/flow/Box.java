package dev.espalier.ir.flow;

import java.util.List;
import java.util.Map;

/// A conjunction of branch conditions: each named node took one of the named cases. A node whose
/// failure is handled has cases more: `failed:` and the name of each throwable that a handler
/// takes, and `value` for its result if that does not branch.
///
/// @param cases the case names by node id, both sorted
public record Box(Map<String, List<String>> cases) {}
