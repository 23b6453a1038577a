/// Faults as values while a workflow is read, linked and checked, and the one place that hands them
/// to javac. Knows nothing of what the faults are about.
@NullMarked
package dev.espalier.processor.report;

import org.jspecify.annotations.NullMarked;
