package dev.espalier.runtime.bind;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What an engine was given to bind flows with.
///
/// @param objects constructor arguments by the type they were bound under
/// @param settings gives a setting by name
/// @param secrets gives a secret by name
/// @param capabilities gives capabilities
/// @param application the loader of the application's classes, where factories are looked for
public record Means(
    Map<Class<?>, Object> objects,
    Function<String, Optional<String>> settings,
    Function<String, Optional<String>> secrets,
    CapabilityProvider capabilities,
    ClassLoader application) {}
