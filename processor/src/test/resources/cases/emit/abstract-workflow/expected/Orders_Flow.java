package com.acme;

import dev.espalier.RunContext;
import dev.espalier.capability.HttpWrite;
import dev.espalier.capability.KeyValueWrite;
import dev.espalier.spi.Bindings;
import dev.espalier.spi.Contract;
import dev.espalier.spi.FlowCode;
import dev.espalier.spi.Generic;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The code of the flow {@code hand-linked}, generated from {@link Orders}.
 */
@Contract(
    irVersion = "1.0",
    flow = "hand-linked",
    contentHash = "0123abcd",
    methods = {
        @Contract.Method(name = "validate", types = "java.lang.String", parameters = "request"),
        @Contract.Method(name = "score", types = "com.acme.Orders.Order", parameters = "order"),
        @Contract.Method(name = "round", types = "long", parameters = "cents"),
        @Contract.Method(name = "weight", types = {"dev.espalier.RunContext",
            "dev.espalier.capability.HttpWrite", "com.acme.Orders.Order", "java.lang.String",
            "int[][]"}, parameters = {"run", "bank", "order", "key", "grid"}),
        @Contract.Method(name = "save", types = {"com.acme.Orders.Order",
            "dev.espalier.capability.KeyValueWrite"}, parameters = {"order", "store"}),
        @Contract.Method(name = "labels", types = {"com.acme.Orders.Order", "java.util.Optional",
            "java.util.List"}, parameters = {"order", "score", "numbers"}),
        @Contract.Method(name = "confirm", types = {"java.util.List", "byte[]"},
            parameters = {"labels", "content"})
    }
)
@SuppressWarnings("unchecked")
@Generated("dev.espalier.processor")
public final class Orders_Flow implements FlowCode {
  private final Orders workflow;

  private final Rounding rounding;

  /**
   * Makes the objects that the flow runs on.
   */
  public Orders_Flow(Bindings bindings) throws IOException {
    this.workflow = new Implementation(bindings.object(Supplier.class, "com.acme.Orders", "ids"),
        bindings.setting("bank.url", URI.class, null),
        bindings.setting("batch", Integer.class, "10"), bindings.secret("bank-key", char[].class));
    this.rounding = new Rounding();
  }

  @Override
  public String contentHash() {
    return "0123abcd";
  }

  @Override
  public List<String> nodes() {
    return List.of("input", "validate", "score", "round", "weight", "save", "labels", "confirm");
  }

  @Override
  public Object call(int node, Object[] in) throws Throwable {
    return switch (node) {
      case 1 -> workflow.validate((String) in[0]);
      case 3 -> rounding.round((long) in[0]);
      case 4 -> Orders.weight((RunContext) in[4], (HttpWrite) in[2], (Orders.Order) in[0],
          (String) in[3], (int[][]) in[1]);
      case 5 -> {
        workflow.save((Orders.Order) in[0], (KeyValueWrite) in[1]);
        yield null;
      }
      case 6 -> workflow.labels((Orders.Order) in[0], (Optional<Orders.Score>) in[1],
          (List<? extends Number>) in[2]);
      case 7 -> workflow.confirm((List<Orders.Label>) in[0], (byte[]) in[1]);
      default -> throw new IllegalArgumentException("no Java code for node " + node);
    };
  }

  @Override
  public int caseOf(int node, Object value) {
    return switch (node) {
      case 7 -> (boolean) value ? 0 : 1;
      default -> throw new IllegalArgumentException("node " + node + " does not branch");
    };
  }

  @Override
  public Type typeOf(int node) {
    return switch (node) {
      case 0 -> String.class;
      case 1 -> Orders.Order.class;
      case 2 -> Orders.Score.class;
      case 3 -> long.class;
      case 4 -> int.class;
      case 5 -> void.class;
      case 6 -> Generic.of(List.class, Orders.Label.class);
      case 7 -> boolean.class;
      default -> throw new IllegalArgumentException("no node " + node);
    };
  }

  /**
   * Stands in for the methods that the engine runs by other means.
   */
  private static final class Implementation extends Orders {
    Implementation(Supplier<String> ids, URI bank, int batch, char[] key) throws IOException {
      super(ids, bank, batch, key);
    }

    @Override
    Orders.Score score(Orders.Order order) throws InterruptedException {
      throw new IllegalStateException("score is run by the engine and cannot be called from code");
    }

    @Override
    long round(long cents) {
      throw new IllegalStateException("round is run by the engine and cannot be called from code");
    }
  }
}
