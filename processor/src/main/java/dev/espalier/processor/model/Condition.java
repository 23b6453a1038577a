package dev.espalier.processor.model;

import java.util.List;

/// A `@When` as declared.
///
/// @param node the deciding node
/// @param cases the cases for which the node runs
public record Condition(Reference node, List<Reference> cases) {}
