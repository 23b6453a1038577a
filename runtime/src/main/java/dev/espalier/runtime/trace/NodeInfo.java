package dev.espalier.runtime.trace;

import dev.espalier.ir.flow.Node;
import java.util.List;

/// A node of a run, as a listener sees it.
///
/// @param run the run
/// @param node the node
/// @param element the positions of the elements that it runs for, from 0, outermost scope first;
///   empty outside of scopes
public record NodeInfo(RunInfo run, Node node, List<Long> element) {}
