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
 * The code of the flow {@code orders}, generated from {@link Orders}.
 */
@Contract(
    irVersion = "1.0",
    flow = "orders",
    contentHash = "fb3201c4bc762b6f29eef439f1d082c768e5393122245133b3046eb44a923268",
    methods = {
        @Contract.Method(name = "validate", types = "java.lang.String", parameters = "request",
            summary = "Looks at the request, and says \"no\" to most."),
        @Contract.Method(name = "score", types = "com.acme.Orders$Order", parameters = "order"),
        @Contract.Method(name = "round", types = "long", parameters = "cents"),
        @Contract.Method(name = "weight", types = {"dev.espalier.RunContext",
            "dev.espalier.capability.HttpWrite", "com.acme.Orders$Order", "java.lang.String",
            "double", "int[][]"}, parameters = {"run", "bank", "order", "key", "scale", "grid"}),
        @Contract.Method(name = "grid", types = "com.acme.Orders$Order", parameters = "order"),
        @Contract.Method(name = "save", types = {"com.acme.Orders$Order",
            "dev.espalier.capability.KeyValueWrite"}, parameters = {"order", "store"}),
        @Contract.Method(name = "numbers", types = "com.acme.Orders$Order", parameters = "order"),
        @Contract.Method(name = "labels", types = {"com.acme.Orders$Order", "java.util.Optional",
            "java.util.List"}, parameters = {"order", "score", "numbers"}),
        @Contract.Method(name = "content", types = "com.acme.Orders$Order", parameters = "order"),
        @Contract.Method(name = "confirm", types = {"java.util.List", "byte[]", "long"},
            parameters = {"labels", "content", "cents"})
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
    return "fb3201c4bc762b6f29eef439f1d082c768e5393122245133b3046eb44a923268";
  }

  @Override
  public List<String> nodes() {
    return List.of("input", "validate", "content", "grid", "numbers", "save", "score", "labels",
        "weight", "round", "confirm");
  }

  @Override
  public Object call(int node, Object[] in) throws Throwable {
    return switch (node) {
      case 1 -> workflow.validate((String) in[0]);
      case 2 -> workflow.content((Orders.Order) in[0]);
      case 3 -> Orders.grid((Orders.Order) in[0]);
      case 4 -> workflow.numbers((Orders.Order) in[0]);
      case 5 -> {
        workflow.save((Orders.Order) in[0], (KeyValueWrite) in[1]);
        yield null;
      }
      case 7 -> workflow.labels((Orders.Order) in[0], (Optional<Orders.Score>) in[1],
          (List<? extends Integer>) in[2]);
      case 8 -> Orders.weight((RunContext) in[5], (HttpWrite) in[2], (Orders.Order) in[0],
          (String) in[3], (double) in[4], (int[][]) in[1]);
      case 9 -> rounding.round((long) in[0]);
      case 10 -> workflow.confirm((List<Orders.Label>) in[0], (byte[]) in[1], (long) in[2]);
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
      case 0 -> String.class;
      case 1 -> Orders.Order.class;
      case 2 -> byte[].class;
      case 3 -> int[][].class;
      case 4 -> Generic.of(List.class, Integer.class);
      case 5 -> void.class;
      case 6 -> Orders.Score.class;
      case 7 -> Generic.of(List.class, Orders.Label.class);
      case 8, 9 -> long.class;
      case 10 -> boolean.class;
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
