/// Checks the documentation against the product: what pages show is compiled, run and compared.
@NullMarked
package dev.espalier.docs;

import org.jspecify.annotations.NullMarked;
