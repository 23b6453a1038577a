/// What is put around runs and the calls of nodes: spans of OpenTelemetry and keys for logs. Each
/// is loaded only if an engine is set up with it.
@NullMarked
package dev.espalier.runtime.around;

import org.jspecify.annotations.NullMarked;
