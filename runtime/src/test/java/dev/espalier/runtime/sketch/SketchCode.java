package dev.espalier.runtime.sketch;

import dev.espalier.spi.FlowCode;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The code of a sketched flow.
public final class SketchCode implements FlowCode {

  public static final String HASH = "0".repeat(64);

  private final NodeSketch[] nodes;
  private final String hash;

  SketchCode(List<NodeSketch> nodes, String hash) {
    this.hash = hash;
    this.nodes = nodes.toArray(NodeSketch[]::new);
  }

  @Override
  public String contentHash() {
    return hash;
  }

  @Override
  public List<String> nodes() {
    return List.of(nodes).stream().map(NodeSketch::id).toList();
  }

  @Override
  public @Nullable Object call(int node, Object[] in) throws Throwable {
    return nodes[node].body().call(in);
  }

  @Override
  public int caseOf(int node, Object value) {
    return nodes[node].caseOf(value);
  }

  @Override
  public Type typeOf(int node) {
    return nodes[node].type();
  }
}
