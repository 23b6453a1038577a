package dev.espalier.runtime.capability;

import dev.espalier.runtime.time.EngineTime;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// What the default capabilities build on.
///
/// @param data the folder below which stores lie, created when first written
/// @param application where JDBC drivers are looked for
/// @param time what the clock shows
/// @param settings gives a setting by name, such as `sql.orders.url`
/// @param secrets gives a secret by name, such as `sql.orders.password`
public record Surroundings(
    Path data,
    ClassLoader application,
    EngineTime time,
    Function<String, Optional<String>> settings,
    Function<String, Optional<String>> secrets) {}
