/// Tests of JSON itself.
@NullMarked
package dev.espalier.ir.json;

import org.jspecify.annotations.NullMarked;
