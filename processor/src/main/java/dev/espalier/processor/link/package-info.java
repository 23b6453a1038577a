/// Finds the sources of ports, by the rules of the DSL: declared models in, a graph of numbered
/// vertices out. Types and names decide; what has to be proven about the graph is for the checks.
@NullMarked
package dev.espalier.processor.link;

import org.jspecify.annotations.NullMarked;
