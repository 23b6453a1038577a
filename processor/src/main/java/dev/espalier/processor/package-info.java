/// The front end inside javac: reads annotated classes, links them to a flow graph, checks it and
/// writes the artifacts through the Filer. It knows nothing of the engine.
@NullMarked
package dev.espalier.processor;

import org.jspecify.annotations.NullMarked;
