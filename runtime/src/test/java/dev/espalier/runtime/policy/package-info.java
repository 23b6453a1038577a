/// Policies by themselves and in runs, by a time that stands still until it is moved.
@NullMarked
package dev.espalier.runtime.policy;

import org.jspecify.annotations.NullMarked;
