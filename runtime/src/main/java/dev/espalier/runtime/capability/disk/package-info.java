/// Steps on files and folders that have reached the disk when they return. Knows nothing of stores.
@NullMarked
package dev.espalier.runtime.capability.disk;

import org.jspecify.annotations.NullMarked;
