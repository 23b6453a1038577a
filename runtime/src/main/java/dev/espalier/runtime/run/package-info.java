/// Runs of plans.
///
/// A run is a tree of frames: one for the nodes outside of scopes, and one for each element that a
/// scope is at work on. Workers go from node to node through them; [dev.espalier.runtime.run.Frame]
/// says how they share the work, [dev.espalier.runtime.run.Worker] how they are stopped.
@NullMarked
package dev.espalier.runtime.run;

import org.jspecify.annotations.NullMarked;
