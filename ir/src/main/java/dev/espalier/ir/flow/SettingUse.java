package dev.espalier.ir.flow;

import dev.espalier.ir.schema.Schema;
import org.jspecify.annotations.Nullable;

/// A setting that a node takes.
///
/// @param name the setting's name
/// @param schema the schema of its value
/// @param fallback the value where none is given, null if it is required
public record SettingUse(String name, Schema schema, @Nullable String fallback) {}
