package dev.espalier.processor.model;

import dev.espalier.processor.report.Spot;

/// A name that an annotation mentions: of a node, or of a case.
///
/// @param name the name
/// @param spot where it stands
public record Reference(String name, Spot spot) {}
