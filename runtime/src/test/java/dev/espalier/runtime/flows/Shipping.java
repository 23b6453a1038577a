package dev.espalier.runtime.flows;

import dev.espalier.Effect;
import dev.espalier.ForEach;
import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Setting;
import dev.espalier.Subflow;
import dev.espalier.Workflow;
import dev.espalier.capability.WallClock;
import java.util.List;

/// Prices an order's parcels, or refuses an order without any.
@Workflow
public abstract class Shipping {

  public record Order(String customer, List<Parcel> parcels) {}

  public sealed interface Check {
    record Fine(List<Parcel> parcels) implements Check {}

    record Empty(String reason) implements Check {}
  }

  /// What the program that embeds the flow gives.
  public interface Names {
    String of(String customer);
  }

  private final Names names;

  protected Shipping(Names names) {
    this.names = names;
  }

  @Node(effect = Effect.PURE)
  public Check check(@Input Order order) {
    return order.parcels().isEmpty()
        ? new Check.Empty("nothing to ship")
        : new Check.Fine(order.parcels());
  }

  @Node(effect = Effect.PURE)
  public List<Parcel> parcels(Check.Fine fine) {
    return fine.parcels();
  }

  @Subflow(Price.class)
  abstract int price(@ForEach(concurrency = 4) Parcel parcel);

  @Output(effect = Effect.READ_ONLY)
  public String bill(
      Order order, List<Integer> prices, @Setting("currency") String currency, WallClock clock) {
    int sum = prices.stream().mapToInt(Integer::intValue).sum();
    return names.of(order.customer()) + " " + sum + " " + currency + " " + clock.now();
  }

  @Output(effect = Effect.PURE)
  public String refuse(Check.Empty empty) {
    return "refused: " + empty.reason();
  }
}
