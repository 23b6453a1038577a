package dev.espalier.runtime.svg;

import dev.espalier.ir.codec.FlowReader;
import dev.espalier.ir.codec.ReadResult;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The sample flows that the drawings of the IR are tested with, and some made of them.
final class SampleFlows {

  private static final Path CASES = Path.of("../ir/src/test/resources/cases/emit");

  private SampleFlows() {}

  static Flow read(String sample) {
    try {
      var document = Files.readString(CASES.resolve(sample).resolve("flow.json"));
      return switch (new FlowReader().read(sample, document)) {
        case ReadResult.Read read -> read.flow();
        case ReadResult.Refused refused -> throw new AssertionError(refused.diagnostics());
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Stream<String> hostileTexts() {
    return Stream.of(
        "<script>alert(1)</script>",
        "\"/><x y=\"",
        "a\nb",
        "&amp;]]>",
        "\u0000\u001b[31m",
        "é漢字🎉",
        "\uD800",
        "\uFFFE",
        "-->",
        "\\",
        "");
  }

  /// Returns a flow of one node, with a text for its id and its summary.
  static Flow named(String text) {
    var hello = read("hello");
    var greet = node(hello.nodes().getLast(), text, text);
    return with(hello, List.of(greet), List.of());
  }

  /// Returns a flow of some nodes in a row.
  static Flow chain(int length) {
    var hello = read("hello");
    var nodes = new ArrayList<Node>();
    var edges = new ArrayList<Edge>();
    for (var number = 0; number < length; number++) {
      nodes.add(node(hello.nodes().getLast(), "n" + number, "One of many."));
      if (number > 0) {
        edges.add(new Edge("e" + number, "n" + (number - 1), "n" + number, "person", List.of()));
      }
    }
    return with(hello, nodes, edges);
  }

  private static Node node(Node like, String id, String summary) {
    return new Node(
        id,
        like.work(),
        like.version(),
        like.scope(),
        like.guard(),
        like.ignored(),
        like.ports(),
        like.output(),
        like.result(),
        like.effect(),
        like.determinism(),
        like.capabilities(),
        like.secrets(),
        like.settings(),
        like.policies(),
        summary,
        like.source());
  }

  private static Flow with(Flow like, List<Node> nodes, List<Edge> edges) {
    return new Flow(
        like.irVersion(),
        like.id(),
        like.name(),
        like.version(),
        like.summary(),
        like.deadline(),
        like.durable(),
        like.input(),
        like.output(),
        like.triggers(),
        nodes,
        edges,
        like.scopes(),
        like.controlSurfaces(),
        like.schemas(),
        like.requirements(),
        like.hosts(),
        like.metadata(),
        like.artifacts(),
        like.source(),
        like.contentHash());
  }
}
