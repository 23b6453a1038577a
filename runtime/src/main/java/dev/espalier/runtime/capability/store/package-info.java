/// Stores on local files: buckets of named contents, key spaces and queue logs.
///
/// What is written is whole or absent after a crash, and survives it once the call has returned.
/// Several processes may share a folder. Knows nothing of flows.
@NullMarked
package dev.espalier.runtime.capability.store;

import org.jspecify.annotations.NullMarked;
