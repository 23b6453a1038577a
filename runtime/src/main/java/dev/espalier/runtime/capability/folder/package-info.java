/// Files below one folder, which no path leads out of.
@NullMarked
package dev.espalier.runtime.capability.folder;

import org.jspecify.annotations.NullMarked;
