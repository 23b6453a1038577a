package com.acme;

import dev.espalier.spi.Bindings;
import dev.espalier.spi.Contract;
import dev.espalier.spi.FlowCode;
import dev.espalier.spi.Generic;
import java.lang.IllegalArgumentException;
import java.lang.IllegalStateException;
import java.lang.Object;
import java.lang.Override;
import java.lang.SuppressWarnings;
import java.lang.Throwable;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * The code of the flow {@code hand-linked}, generated from {@link Outer.Inner}.
 */
@Contract(
    irVersion = "1.0",
    flow = "hand-linked",
    contentHash = "0123abcd",
    methods = {
        @Contract.Method(name = "page", types = "java.lang.Object", parameters = "input"),
        @Contract.Method(name = "other", types = {"com.acme.Outer.Page", "java.util.Map"},
            parameters = {"page", "more"}),
        @Contract.Method(name = "pages", types = {"com.acme.Outer.Page", "java.util.List",
            "com.acme.Outer.Base.String"}, parameters = {"page", "pages", "name"})
    }
)
@SuppressWarnings("unchecked")
@Generated("dev.espalier.processor")
public final class Outer_Inner_Flow implements FlowCode {
  private final Outer.Inner workflow;

  /**
   * Makes the objects that the flow runs on.
   */
  public Outer_Inner_Flow(Bindings bindings) {
    this.workflow = new Implementation();
  }

  @Override
  public java.lang.String contentHash() {
    return "0123abcd";
  }

  @Override
  public List<java.lang.String> nodes() {
    return List.of("input", "page", "other", "pages");
  }

  @Override
  public Object call(int node, Object[] in) throws Throwable {
    return switch (node) {
      case 1 -> workflow.page((Outer.Order) in[0]);
      case 3 -> workflow.pages((Outer.Page<Outer.Order>) in[0],
          (List<Outer.Page<Outer.Order>>) in[1], (Outer.Base.String) in[2]);
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
      case 0 -> Object.class;
      case 1, 2 -> Generic.of(Outer.Page.class, Outer.Order.class);
      case 3 -> Generic.arrayOf(Generic.of(Outer.Page.class, Outer.Order.class));
      default -> throw new IllegalArgumentException("no node " + node);
    };
  }

  /**
   * Stands in for the methods that the engine runs by other means.
   */
  private static final class Implementation extends Outer.Inner {
    @Override
    protected Outer.Page<Outer.Order> other(Outer.Page<Outer.Order> page,
        Map<java.lang.String, Outer.Order> more) {
      throw new IllegalStateException("other is run by the engine and cannot be called from code");
    }
  }
}
