package dev.espalier.ir.flow;

import org.jspecify.annotations.Nullable;

/// Where something was declared.
///
/// @param file the package path and file name, such as `com/acme/Orders.java`
/// @param line the line of the name, from 1; null if unknown
/// @param column the column of the name, from 1; null if unknown
public record Source(String file, @Nullable Integer line, @Nullable Integer column) {}
