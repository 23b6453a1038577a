package dev.espalier.runtime.plan;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// A local whose results are collected when its scope closes.
///
/// @param local the local
/// @param cases the cases of its result that are collected, null for all
record Tap(int local, @Nullable BitSet cases) {}
