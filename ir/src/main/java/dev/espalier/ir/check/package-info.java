/// Whether a flow read from a document makes sense: one rule a class, each reporting where in the
/// document it is broken. Trusts nothing that a document says, and knows no front end.
@NullMarked
package dev.espalier.ir.check;

import org.jspecify.annotations.NullMarked;
