package dev.espalier.processor.type;

import dev.espalier.ir.schema.Schema;
import java.util.List;

/// The schema of a type.
///
/// @param schema the schema; not fit for use if there are problems
/// @param problems what is wrong with the type, each problem of a named type only the first time a
///   builder meets it
public record Built(Schema schema, List<TypeProblem> problems) {}
