package com.acme;

import dev.espalier.spi.Bindings;
import dev.espalier.spi.Contract;
import dev.espalier.spi.FlowCode;
import dev.espalier.spi.Generic;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The code of the flow {@code hand-linked}, generated from {@link Risk}.
 */
@Contract(
    irVersion = "1.0",
    flow = "hand-linked",
    contentHash = "0123abcd",
    methods = {
        @Contract.Method(name = "whole", types = "com.acme.Risk.Shape", parameters = "shape"),
        @Contract.Method(name = "again", types = "com.acme.Risk.Shape", parameters = "shape"),
        @Contract.Method(name = "tier", types = "com.acme.Risk.Whole", parameters = "whole"),
        @Contract.Method(name = "large", types = "com.acme.Risk.Whole", parameters = "whole"),
        @Contract.Method(name = "names", types = "com.acme.Risk.Tier", parameters = "tier"),
        @Contract.Method(name = "end", types = "java.util.List", parameters = "names")
    }
)
@SuppressWarnings("unchecked")
@Generated("dev.espalier.processor")
public final class Risk_Flow implements FlowCode {
  private final Risk workflow;

  /**
   * Makes the objects that the flow runs on.
   */
  public Risk_Flow(Bindings bindings) {
    this.workflow = new Risk();
  }

  @Override
  public String contentHash() {
    return "0123abcd";
  }

  @Override
  public List<String> nodes() {
    return List.of("input", "whole", "again", "tier", "large", "names", "end");
  }

  @Override
  public Object call(int node, Object[] in) throws Throwable {
    return switch (node) {
      case 1 -> workflow.whole((Risk.Shape<String>) in[0]);
      case 2 -> workflow.again((Risk.Shape<String>) in[0]);
      case 3 -> workflow.tier((Risk.Whole) in[0]);
      case 4 -> workflow.large((Risk.Whole) in[0]);
      case 5 -> workflow.names((Risk.Tier) in[0]);
      case 6 -> {
        workflow.end((List<String>) in[0]);
        yield null;
      }
      default -> throw new IllegalArgumentException("no Java code for node " + node);
    };
  }

  @Override
  public int caseOf(int node, Object value) {
    return switch (node) {
      case 0 -> caseOfShape(value);
      case 1, 2 -> caseOfShape2(value);
      case 3 -> caseOfTier(value);
      case 4 -> (boolean) value ? 0 : 1;
      case 5 -> value instanceof Optional<?> optional && optional.isEmpty() ? 1 : 0;
      default -> throw new IllegalArgumentException("node " + node + " does not branch");
    };
  }

  @Override
  public Type typeOf(int node) {
    return switch (node) {
      case 0 -> Generic.of(Risk.Shape.class, String.class);
      case 1, 2 -> Generic.of(Risk.Shape.class, Integer.class);
      case 3 -> Risk.Tier.class;
      case 4 -> boolean.class;
      case 5 -> Generic.of(Optional.class, Generic.of(List.class, String.class));
      case 6 -> void.class;
      default -> throw new IllegalArgumentException("no node " + node);
    };
  }

  private static int caseOfShape(Object value) {
    if (value instanceof Risk.Circle) {
      return 0;
    }
    throw new IllegalArgumentException("no case of Shape: " + value.getClass().getName());
  }

  private static int caseOfShape2(Object value) {
    if (value instanceof Risk.Circle) {
      return 0;
    }
    if (value instanceof Risk.Whole) {
      return 1;
    }
    if (value instanceof Risk.Savings) {
      return 3;
    }
    if (value instanceof Risk.Account) {
      return 2;
    }
    throw new IllegalArgumentException("no case of Shape: " + value.getClass().getName());
  }

  private static int caseOfTier(Object value) {
    return switch ((Risk.Tier) value) {
      case GOLD -> 0;
      case SILVER -> 1;
    };
  }
}
