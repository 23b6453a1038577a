package dev.espalier.runtime.plan;

/// The nodes of a scope that run one after the other, each once for every element, with nothing to
/// decide between them: an element can be taken through them without a frame of its own.
///
/// @param locals the nodes' locals in the order in which they run
/// @param linear whether each takes no value of the scope but the one just before, and nothing but
///   the last value is collected
/// @param taps by list that is collected, the local whose values it holds
public record Chain(int[] locals, boolean linear, int[] taps) {}
