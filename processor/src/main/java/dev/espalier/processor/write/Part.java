package dev.espalier.processor.write;

/// A range of a flow's nodes whose code lies in one class.
///
/// @param from the number of the first node
/// @param to the number after the last node
record Part(int from, int to) {}
