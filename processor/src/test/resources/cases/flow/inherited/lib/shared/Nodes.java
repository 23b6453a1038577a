package shared;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;

public class Nodes {
  private final String unit;
  public Nodes(@Setting("unit") String unit) { this.unit = unit; }

  /// Books an amount.
  @Node(version = "2") @Idempotent(key = "account") @Retry
  public BigDecimal book(BigDecimal amount, @At("https://bank.example") HttpWrite bank, String account) { return amount; }
}
