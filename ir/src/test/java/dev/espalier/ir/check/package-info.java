/// Tests of what documents are refused for.
@NullMarked
package dev.espalier.ir.check;

import org.jspecify.annotations.NullMarked;
