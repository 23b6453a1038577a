package com.acme;

import dev.espalier.spi.Bindings;
import dev.espalier.spi.Contract;
import dev.espalier.spi.FlowCode;
import dev.espalier.spi.Generic;
import java.lang.IllegalArgumentException;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.lang.Throwable;
import java.lang.reflect.Type;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The code of the flow {@code other}, generated from {@link Outer.Other}.
 */
@Contract(
    irVersion = "1.0",
    flow = "other",
    contentHash = "6777c4bf76c72215c8ccdba0520580372f8b9bafb1bdf2aa6fa3ef74db8c7feb",
    methods = @Contract.Method(name = "turn", types = "com.acme.Outer$Page", parameters = "page")
)
@SuppressWarnings("unchecked")
@Generated("dev.espalier.processor")
public final class Outer_Other_Flow implements FlowCode {
  private final Outer.Other workflow;

  /**
   * Makes the objects that the flow runs on.
   */
  public Outer_Other_Flow(Bindings bindings) {
    this.workflow = new Implementation();
  }

  @Override
  public String contentHash() {
    return "6777c4bf76c72215c8ccdba0520580372f8b9bafb1bdf2aa6fa3ef74db8c7feb";
  }

  @Override
  public List<String> nodes() {
    return List.of("input", "turn");
  }

  @Override
  public Object call(int node, Object[] in) throws Throwable {
    return switch (node) {
      case 1 -> workflow.turn((Outer.Page<Outer.Order>) in[0]);
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
      case 0, 1 -> Generic.of(Outer.Page.class, Outer.Order.class);
      default -> throw new IllegalArgumentException("no node " + node);
    };
  }

  /**
   * Stands in for the methods that the engine runs by other means.
   */
  private static final class Implementation implements Outer.Other {
  }
}
