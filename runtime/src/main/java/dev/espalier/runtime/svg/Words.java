package dev.espalier.runtime.svg;

/// How much room lines of text take.
///
/// @param width the width of the widest line
/// @param height the height of all lines
record Words(double width, double height) {}
