package dev.espalier.ir.flow;

import dev.espalier.ir.schema.Schema;
import org.jspecify.annotations.Nullable;

/// A typed input of a node.
///
/// @param name the port's name, unique in the node
/// @param role how values reach it
/// @param schema the schema of the value it takes: of one element for [PortRole#COLLECT],
///   [PortRole#WINDOW] and [PortRole#OPTIONAL], of the value itself for others
/// @param javaType the Java type of the parameter, as in [DataType]
/// @param collects the scope that it closes, or whose values it gathers in windows, null for none
public record Port(
    String name,
    PortRole role,
    Schema schema,
    @Nullable String javaType,
    @Nullable String collects) {}
