/// What happens in runs, told to whoever listens: progress, timelines, metrics.
@NullMarked
package dev.espalier.runtime.trace;

import org.jspecify.annotations.NullMarked;
