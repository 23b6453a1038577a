@NullMarked
package dev.espalier.runtime.around;

import org.jspecify.annotations.NullMarked;
