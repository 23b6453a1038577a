/// The flow IR: one document a flow, as records.
///
/// Values only: nothing here reads, writes, checks or derives. Lists and maps are immutable and in
/// canonical order; an absent part is null or empty. Components appear in JSON under their own
/// names.
@NullMarked
package dev.espalier.ir.flow;

import org.jspecify.annotations.NullMarked;
