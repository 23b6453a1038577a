/// New projects: a small Maven project with a workflow, its test and the libraries that it builds
/// with. Knows nothing of running flows.
@NullMarked
package dev.espalier.runtime.scaffold;

import org.jspecify.annotations.NullMarked;
