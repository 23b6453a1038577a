/// The DSL: annotations that make an ordinary class a workflow, and the small types its methods
/// use.
///
/// One package on purpose, though larger than the others: users import these names side by side. It
/// knows nothing of the compiler or the engine.
@NullMarked
package dev.espalier;

import org.jspecify.annotations.NullMarked;
