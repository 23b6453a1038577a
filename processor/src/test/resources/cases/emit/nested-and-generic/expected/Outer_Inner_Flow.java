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
import javax.annotation.processing.Generated;

/**
 * The code of the flow {@code inner}, generated from {@link Outer.Inner}.
 */
@Contract(
    irVersion = "1.0",
    flow = "inner",
    contentHash = "962e1f5945c15084f400f4cd38cd6ee1e2a76e24bc9e7d8cc2ca87b8f85e92c9",
    methods = {
        @Contract.Method(name = "name", types = "com.acme.Outer$Order", parameters = "order"),
        @Contract.Method(name = "pages", types = {"com.acme.Outer$Page", "com.acme.Outer$Page",
            "com.acme.Outer$Base$String"}, parameters = {"page", "other", "name"})
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
    return "962e1f5945c15084f400f4cd38cd6ee1e2a76e24bc9e7d8cc2ca87b8f85e92c9";
  }

  @Override
  public List<java.lang.String> nodes() {
    return List.of("input", "name", "page", "other", "pages");
  }

  @Override
  public Object call(int node, Object[] in) throws Throwable {
    return switch (node) {
      case 1 -> workflow.name((Outer.Order) in[0]);
      case 2 -> workflow.page((Outer.Order) in[0]);
      case 4 -> workflow.pages((Outer.Page<Outer.Order>) in[0], (Outer.Page<Outer.Order>) in[1],
          (Outer.Base.String) in[2]);
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
      case 0 -> Outer.Order.class;
      case 1 -> Outer.Base.String.class;
      case 2, 3 -> Generic.of(Outer.Page.class, Outer.Order.class);
      case 4 -> Generic.of(List.class, Generic.arrayOf(Generic.of(Outer.Page.class, Outer.Order.class)));
      default -> throw new IllegalArgumentException("no node " + node);
    };
  }

  /**
   * Stands in for the methods that the engine runs by other means.
   */
  private static final class Implementation extends Outer.Inner {
    @Override
    protected Outer.Page<Outer.Order> other(Outer.Page<Outer.Order> page) {
      throw new IllegalStateException("other is run by the engine and cannot be called from code");
    }
  }
}
