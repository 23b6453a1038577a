package dev.espalier.ir.flow;

import org.jspecify.annotations.Nullable;

/// A capability that a node takes.
///
/// @param capability the capability's name in camel case, such as `httpWrite`
/// @param name the parameter's name
/// @param target what it reaches, with `${setting}` unresolved; null for any or the default
public record CapabilityUse(String capability, String name, @Nullable String target) {}
