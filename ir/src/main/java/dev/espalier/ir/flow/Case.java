package dev.espalier.ir.flow;

import dev.espalier.ir.schema.Schema;
import org.jspecify.annotations.Nullable;

/// A case of a branch.
///
/// @param name the case's name, unique in its type: a class's simple name, an enum constant,
///   `true`, `false`, `present` or `empty`
/// @param schema the schema of a value of this case, null where the case carries no value of its
///   own
public record Case(String name, @Nullable Schema schema) {}
