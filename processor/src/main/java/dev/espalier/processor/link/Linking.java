package dev.espalier.processor.link;

import dev.espalier.processor.graph.ScopeTree;
import dev.espalier.processor.graph.Vertices;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.source.Round;

/// What the steps of linking one flow share.
///
/// @param round what javac knows
/// @param vertices the nodes
/// @param fits which values fit which types
/// @param sources the sources by type and name
/// @param misses what to say when there is none, or too many
/// @param unmet takes the ports for which there is none
/// @param links the links found so far
/// @param scopes the scopes found so far
/// @param findings takes what is wrong
record Linking(
    Round round,
    Vertices vertices,
    Fits fits,
    Sources sources,
    Misses misses,
    Unmet unmet,
    Links links,
    ScopeTree scopes,
    Findings findings) {

  static Linking of(Vertices vertices, Round round, Findings findings) {
    Fits fits = new Fits(round.java());
    return new Linking(
        round,
        vertices,
        fits,
        new Sources(round, vertices, fits),
        new Misses(round, vertices, fits),
        new Unmet(round, vertices),
        new Links(vertices),
        new ScopeTree(vertices.size()),
        findings);
  }
}
