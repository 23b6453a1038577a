package dev.espalier.runtime.result;

import dev.espalier.ir.diagnostic.Diagnostic;

/// Why a run failed.
///
/// @param diagnostic which node of which flow failed, where it was declared, and why
/// @param cause what the node threw, or what the engine found wrong with its result
public record Failure(Diagnostic diagnostic, Throwable cause) {}
