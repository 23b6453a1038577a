/// How runs and attempts to run end: values for callers who look, exceptions for callers who do
/// not.
@NullMarked
package dev.espalier.runtime.result;

import org.jspecify.annotations.NullMarked;
