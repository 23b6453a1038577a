package dev.espalier.ir.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something in a document that is not as it should be.
///
/// @param path where, as a path
/// @param at where, as a position
/// @param message what is wrong, as a lower-case sentence
/// @param given the offending name, null if it is not about a name
/// @param known the names that it may be, empty if it is not about a name
public record Fault(
    JsonPath path, Position at, String message, @Nullable String given, List<String> known) {}
