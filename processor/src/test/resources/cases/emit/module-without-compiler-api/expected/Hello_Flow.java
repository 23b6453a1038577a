package com.acme;

import dev.espalier.spi.Bindings;
import dev.espalier.spi.Contract;
import dev.espalier.spi.FlowCode;
import java.lang.reflect.Type;
import java.util.List;

/**
 * The code of the flow {@code hello}, generated from {@link Hello}.
 */
@Contract(
    irVersion = "1.0",
    flow = "hello",
    contentHash = "5bc2be335e47e811fb0e71df7a90cda1d4e50e571fbe49cc55ae63f689643a43",
    methods = @Contract.Method(name = "greet", types = "java.lang.String", parameters = "name",
            summary = "Greets.")
)
@SuppressWarnings("exports")
public final class Hello_Flow implements FlowCode {
  private final Hello workflow;

  /**
   * Makes the objects that the flow runs on.
   */
  public Hello_Flow(Bindings bindings) {
    this.workflow = new Implementation();
  }

  @Override
  public String contentHash() {
    return "5bc2be335e47e811fb0e71df7a90cda1d4e50e571fbe49cc55ae63f689643a43";
  }

  @Override
  public List<String> nodes() {
    return List.of("input", "greet");
  }

  @Override
  public Object call(int node, Object[] in) throws Throwable {
    return switch (node) {
      case 1 -> workflow.greet((String) in[0]);
      default -> throw new IllegalArgumentException("no Java code for node " + node);
    };
  }

  @Override
  public int caseOf(int node, Object value) {
    throw new IllegalArgumentException("node " + node + " does not branch");
  }

  @Override
  public Type typeOf(int node) {
    return switch (node) {
      case 0, 1 -> String.class;
      default -> throw new IllegalArgumentException("no node " + node);
    };
  }

  /**
   * Stands in for the methods that the engine runs by other means.
   */
  private static final class Implementation implements Hello {
  }
}
