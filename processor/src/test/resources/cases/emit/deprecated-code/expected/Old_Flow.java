package com.acme;

import dev.espalier.spi.Bindings;
import dev.espalier.spi.Contract;
import dev.espalier.spi.FlowCode;
import java.lang.reflect.Type;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The code of the flow {@code old}, generated from {@link Old}.
 */
@Contract(
    irVersion = "1.0",
    flow = "old",
    contentHash = "abe234fadd77b63539ce5f0aa4480c0c53d336db4401db97855dd524aaf84632",
    methods = {
        @Contract.Method(name = "tier", types = "com.acme.Legacy", parameters = "legacy"),
        @Contract.Method(name = "gold", types = "com.acme.Legacy$Tier", parameters = "tier"),
        @Contract.Method(name = "silver", types = "com.acme.Legacy$Tier", parameters = "tier")
    }
)
@SuppressWarnings({
    "deprecation",
    "removal"
})
@Generated("dev.espalier.processor")
public final class Old_Flow implements FlowCode {
  private final Old workflow;

  /**
   * Makes the objects that the flow runs on.
   */
  public Old_Flow(Bindings bindings) {
    this.workflow = new Old();
  }

  @Override
  public String contentHash() {
    return "abe234fadd77b63539ce5f0aa4480c0c53d336db4401db97855dd524aaf84632";
  }

  @Override
  public List<String> nodes() {
    return List.of("input", "tier", "gold", "silver");
  }

  @Override
  public Object call(int node, Object[] in) throws Throwable {
    return switch (node) {
      case 1 -> workflow.tier((Legacy) in[0]);
      case 2 -> workflow.gold((Legacy.Tier) in[0]);
      case 3 -> workflow.silver((Legacy.Tier) in[0]);
      default -> throw new IllegalArgumentException("no Java code for node " + node);
    };
  }

  @Override
  public int caseOf(int node, Object value) {
    return switch (node) {
      case 1 -> caseOfTier(value);
      default -> throw new IllegalArgumentException("node " + node + " does not branch");
    };
  }

  @Override
  public Type typeOf(int node) {
    return switch (node) {
      case 0 -> Legacy.class;
      case 1 -> Legacy.Tier.class;
      case 2, 3 -> String.class;
      default -> throw new IllegalArgumentException("no node " + node);
    };
  }

  private static int caseOfTier(Object value) {
    return switch ((Legacy.Tier) value) {
      case GOLD -> 0;
      case SILVER -> 1;
    };
  }
}
