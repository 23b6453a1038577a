package dev.espalier.runtime.trace;

import java.time.Instant;

/// A node that was told to stop and has not: its thread is still in the node's code, though nobody
/// waits for it any more.
///
/// @param node the node, its run, and the element it ran for
/// @param since when it was told to stop
/// @param thread the thread that is busy with it
public record Stray(NodeInfo node, Instant since, Thread thread) {}
