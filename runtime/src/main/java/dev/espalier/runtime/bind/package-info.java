/// What a flow is given when it is opened for running: capabilities, settings, secrets and the
/// objects of constructors. Knows nothing of how runs go.
@NullMarked
package dev.espalier.runtime.bind;

import org.jspecify.annotations.NullMarked;
