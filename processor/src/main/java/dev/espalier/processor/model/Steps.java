package dev.espalier.processor.model;

import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// What a node that is repeated gives.
///
/// @param type the `Step<S, T>` that its method returns
/// @param state the type of what goes from one call to the next
/// @param result the type of what other nodes take
public record Steps(DeclaredType type, TypeMirror state, TypeMirror result) {}
