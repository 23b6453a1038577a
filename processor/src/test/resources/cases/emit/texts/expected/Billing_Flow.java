package com.acme;

import dev.espalier.spi.Bindings;
import dev.espalier.spi.Contract;
import dev.espalier.spi.FlowCode;
import java.lang.reflect.Type;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The code of the flow {@code billing}, generated from {@link Billing}.
 */
@Contract(
    irVersion = "1.0",
    flow = "billing",
    contentHash = "e9fa1572cfd826455c842710112f4c4140ad79f7fbd53a8087b5b6ae290137ca",
    methods = @Contract.Method(name = "bill", types = {"java.lang.Integer", "char[]",
            "java.lang.String", "com.acme.Billing$Mode", "int"}, parameters = {"amount", "key",
            "token", "mode", "limit"})
)
@Generated("dev.espalier.processor")
public final class Billing_Flow implements FlowCode {
  private final Billing workflow;

  /**
   * Makes the objects that the flow runs on.
   */
  public Billing_Flow(Bindings bindings) {
    this.workflow = new Billing();
  }

  @Override
  public String contentHash() {
    return "e9fa1572cfd826455c842710112f4c4140ad79f7fbd53a8087b5b6ae290137ca";
  }

  @Override
  public List<String> nodes() {
    return List.of("input", "bill");
  }

  @Override
  public Object call(int node, Object[] in) throws Throwable {
    return switch (node) {
      case 1 -> workflow.bill((Integer) in[0], ((String) in[1]).toCharArray(), (String) in[2],
          Billing.Mode.valueOf((String) in[3]), (int) in[4]);
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
      case 0 -> Integer.class;
      case 1 -> int.class;
      default -> throw new IllegalArgumentException("no node " + node);
    };
  }
}
