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
 * The code of the flow {@code risk}, generated from {@link Risk}.
 */
@Contract(
    irVersion = "1.0",
    flow = "risk",
    contentHash = "04ee9c57223fc483da19332fc0807eebfff4b0c359f9ceb28a45354b92fffaaa",
    methods = {
        @Contract.Method(name = "shape", types = "com.acme.Risk$Shape", parameters = "input"),
        @Contract.Method(name = "tier", types = "com.acme.Risk$Whole", parameters = "whole"),
        @Contract.Method(name = "large", types = "com.acme.Risk$Circle", parameters = "circle"),
        @Contract.Method(name = "names", types = "com.acme.Risk$Unit", parameters = "unit"),
        @Contract.Method(name = "gold", types = "com.acme.Risk$Whole", parameters = "whole"),
        @Contract.Method(name = "silver", types = "com.acme.Risk$Whole", parameters = "whole"),
        @Contract.Method(name = "big", types = {"com.acme.Risk$Circle", "boolean"},
            parameters = {"circle", "large"}),
        @Contract.Method(name = "small", types = "com.acme.Risk$Circle", parameters = "circle"),
        @Contract.Method(name = "first", types = "java.util.List", parameters = "names")
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
    return "04ee9c57223fc483da19332fc0807eebfff4b0c359f9ceb28a45354b92fffaaa";
  }

  @Override
  public List<String> nodes() {
    return List.of("input", "shape", "large", "big", "names", "first", "small", "tier", "gold",
        "silver");
  }

  @Override
  public Object call(int node, Object[] in) throws Throwable {
    return switch (node) {
      case 1 -> workflow.shape((Risk.Shape<String>) in[0]);
      case 2 -> workflow.large((Risk.Circle<Integer>) in[0]);
      case 3 -> workflow.big((Risk.Circle<Integer>) in[0], (boolean) in[1]);
      case 4 -> workflow.names((Risk.Unit) in[0]);
      case 5 -> workflow.first((List<String>) in[0]);
      case 6 -> workflow.small((Risk.Circle<Integer>) in[0]);
      case 7 -> workflow.tier((Risk.Whole) in[0]);
      case 8 -> workflow.gold((Risk.Whole) in[0]);
      case 9 -> workflow.silver((Risk.Whole) in[0]);
      default -> throw new IllegalArgumentException("no Java code for node " + node);
    };
  }

  @Override
  public int caseOf(int node, Object value) {
    return switch (node) {
      case 0 -> caseOfShape(value);
      case 1 -> caseOfShape2(value);
      case 2 -> (boolean) value ? 0 : 1;
      case 4 -> value instanceof Optional<?> optional && optional.isEmpty() ? 1 : 0;
      case 7 -> caseOfTier(value);
      default -> throw new IllegalArgumentException("node " + node + " does not branch");
    };
  }

  @Override
  public Type typeOf(int node) {
    return switch (node) {
      case 0 -> Generic.of(Risk.Shape.class, String.class);
      case 1 -> Generic.of(Risk.Shape.class, Integer.class);
      case 2 -> boolean.class;
      case 3, 5, 6, 8, 9 -> String.class;
      case 4 -> Generic.of(Optional.class, Generic.of(List.class, String.class));
      case 7 -> Risk.Tier.class;
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
    if (value instanceof Risk.Unit) {
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
