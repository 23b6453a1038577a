package dev.espalier.ir.flow;

import java.util.List;
import java.util.Map;

/// A conjunction of branch conditions: each named node took one of the named cases.
///
/// @param cases the case names by node id, both sorted
public record Box(Map<String, List<String>> cases) {}
