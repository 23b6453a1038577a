package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Race {
  record Quote(int cents) {}
  @Node Quote first(@Input String text, @At("https://a.example") HttpRead web) { return null; }
  @Node Quote second(@Input String text, @At("https://b.example") HttpRead web) { return null; }
  @Node Integer third(@Input String text) { return 1; }
  @Output String say(@AnyOf Quote quote, @AnyOf({"third"}) Integer number) { return ""; }
}
