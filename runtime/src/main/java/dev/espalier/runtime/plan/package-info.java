/// Flows lowered once into dense arrays, so that runs need neither maps nor reflection.
///
/// A plan is a tree of blocks: the root, and one block for each scope. Nodes are numbered densely
/// within their block; that number is their *local*. A child scope takes part in its parent block
/// as one local of its own. Plans are immutable and know nothing of runs.
@NullMarked
package dev.espalier.runtime.plan;

import org.jspecify.annotations.NullMarked;
