/// Applications: where flows and their code are found. Reads documents and loads classes; knows
/// nothing of running them.
@NullMarked
package dev.espalier.runtime.app;

import org.jspecify.annotations.NullMarked;
