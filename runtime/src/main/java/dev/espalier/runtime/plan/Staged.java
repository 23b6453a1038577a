package dev.espalier.runtime.plan;

import dev.espalier.ir.flow.Buffer;
import java.util.BitSet;
import java.util.List;

/// The stages of a scope: what its nodes do before the first buffer, between two, and behind the
/// last. An element goes from one to the next as a whole.
///
/// @param of by local, its stage
/// @param locals by stage, its locals
/// @param behind the locals that take a value from a buffer
/// @param boundaries what is in front of each stage but the first
/// @param edges by boundary, the id of an edge that has the buffer
public record Staged(
    int[] of, int[][] locals, BitSet behind, List<Buffer> boundaries, List<String> edges) {}
