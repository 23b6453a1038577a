package dev.espalier.runtime.svg;

/// A place in the drawing.
record Point(double x, double y) {}
