/// Elements that go to disk when those who take them are behind: files, their folder, and the line
/// that uses them. Knows nothing of runs and their workers.
@NullMarked
package dev.espalier.runtime.spill;

import org.jspecify.annotations.NullMarked;
