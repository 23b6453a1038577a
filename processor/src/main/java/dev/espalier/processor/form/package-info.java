/// The forms that single things must have: names, versions, durations, targets, settings, and the
/// shapes of classes and methods that generated code can use.
@NullMarked
package dev.espalier.processor.form;

import org.jspecify.annotations.NullMarked;
