/// Parts of `flows run` by themselves.
@NullMarked
package dev.espalier.runtime.cli.run;

import org.jspecify.annotations.NullMarked;
