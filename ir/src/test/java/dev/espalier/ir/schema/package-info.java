/// Tests of schemas.
@NullMarked
package dev.espalier.ir.schema;

import org.jspecify.annotations.NullMarked;
