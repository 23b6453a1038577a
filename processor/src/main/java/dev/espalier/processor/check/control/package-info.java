/// Checks on what runs when: branches, merges, races, outputs, dead ends.
@NullMarked
package dev.espalier.processor.check.control;

import org.jspecify.annotations.NullMarked;
