/// What an engine counts and times while it runs flows. Cells are cheap to write and know no
/// metrics library; one class shows them to a registry of Micrometer, and is loaded only if there
/// is one.
@NullMarked
package dev.espalier.runtime.meter;

import org.jspecify.annotations.NullMarked;
