/// The control surfaces of a flow: its orchestration, said outright so that a reader of the IR need
/// not decode edges. Derived from nodes and edges; knows nothing of who derives or draws them.
@NullMarked
package dev.espalier.ir.control;

import org.jspecify.annotations.NullMarked;
