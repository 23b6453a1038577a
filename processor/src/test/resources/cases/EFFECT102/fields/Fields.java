package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;


abstract class Base {
  protected final Runnable hidden = () -> {};
}

@Workflow
abstract class Fields extends Base {
  private final BigDecimal rate = BigDecimal.ONE;
  @Use(shared.Rates.class) abstract Integer rate(@Input String currency);
  @Node Long unclear(Integer rate) { return 1L; }
  @Node(effect = Effect.EFFECTFUL) Short clear(Long number) { return 1; }
  @Node static Byte still(Short number) { return 1; }
  @Output(effect = Effect.PURE) String say(Byte number) { return ""; }
}

@Workflow
class Data {
  private final BigDecimal rate = BigDecimal.ONE;
  private final List<String> names = List.of();
  @Output String say(@Input String text) { return text; }
}
