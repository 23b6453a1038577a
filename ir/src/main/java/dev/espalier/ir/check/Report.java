package dev.espalier.ir.check;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.NearMiss;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Source;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonPath;
import dev.espalier.ir.json.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong with one document, with places in it; of more than [#MOST] diagnostics
/// only the first.
final class Report {

  static final int MOST = 100;

  // Finding near names takes its time in a large document.
  private static final int MOST_NEAR = 20;

  static final JsonPath NODES = JsonPath.ROOT.at("nodes");
  static final JsonPath EDGES = JsonPath.ROOT.at("edges");
  static final JsonPath SCOPES = JsonPath.ROOT.at("scopes");

  private final String document;
  private final Json tree;
  private final String flow;
  private final List<Diagnostic> found = new ArrayList<>();

  Report(String document, Json tree, String flow) {
    this.document = document;
    this.tree = tree;
    this.flow = flow;
  }

  /// Returns a place that belongs to no node.
  Place at(JsonPath path) {
    return place(path, null, null);
  }

  /// Returns a place in a node.
  Place at(JsonPath path, Node node) {
    return place(path, node.id(), null);
  }

  /// Returns a place in a port of a node.
  Place at(JsonPath path, Node node, String port) {
    return place(path, node.id(), port);
  }

  void add(DiagnosticCode code, Place place, String message) {
    add(Diagnostic.of(code, place, message));
  }

  /// Adds a diagnostic about a name that is none of the known ones.
  void unknown(
      DiagnosticCode code, Place place, String message, String given, Collection<String> known) {
    if (found.size() < MOST_NEAR) {
      List<String> near = NearMiss.near(given, known);
      add(Diagnostic.of(code, place, message).names(near, NearMiss.others(known, near)));
    } else {
      add(Diagnostic.of(code, place, message));
    }
  }

  void add(Diagnostic diagnostic) {
    if (found.size() < MOST) {
      found.add(diagnostic);
    }
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }

  private Place place(JsonPath path, @Nullable String node, @Nullable String port) {
    Position position = path.position(tree);
    Source source = new Source(document, position.line(), position.column());
    return new Place(document, path.pointer(), flow, node, port, source);
  }
}
