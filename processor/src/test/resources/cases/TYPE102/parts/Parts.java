package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

class Rounding {
  @Node BigDecimal round(BigDecimal amount, Integer digits) { return amount; }
}

@Workflow
class Inner {
  @Output BigDecimal say(@Input BigDecimal number) { return number; }
}

@Workflow
abstract class Parts {
  @Node Integer digits(@Input String text) { return 1; }
  @Use(Rounding.class) abstract BigDecimal round(@From("digits") Integer amount, @From("digits") Integer digits);
  @Subflow(Inner.class) abstract BigDecimal inner(@Input String text);
  @Output String say(@From("round") BigDecimal one, @From("inner") BigDecimal other) { return ""; }
}
