package dev.espalier.ir.flow;

import dev.espalier.ir.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The type of a value that flows.
///
/// @param schema its JSON Schema
/// @param javaType the Java type with its arguments, as written in source with qualified names;
///   null if it does not come from Java
/// @param cases the leaf cases of a branching type in declaration order: of a sealed type, an enum,
///   a boolean, or `present` and `empty` of an optional result; empty for others
public record DataType(Schema schema, @Nullable String javaType, List<Case> cases) {}
