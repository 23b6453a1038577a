/// Checks on what single nodes do: effects, policies, and whether their types fit who does the
/// work.
@NullMarked
package dev.espalier.processor.check.work;

import org.jspecify.annotations.NullMarked;
