/// The architecture rules of this project as dynamic tests: each module names its root package and
/// its few facts, and holds all rules. It knows no module.
@NullMarked
package dev.espalier.conventions;

import org.jspecify.annotations.NullMarked;
