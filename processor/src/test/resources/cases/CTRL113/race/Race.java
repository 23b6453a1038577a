package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Race {
  @Node Integer quick(@Input String text) { return 1; }
  @Node Integer paid(@Input String text, @At("https://a.example") HttpWrite web) { return 1; }
  @Node @Idempotent(key = "text") Integer keyed(@Input String text, @At("https://a.example") HttpWrite web) { return 1; }
  @Node Long all(@AnyOf Integer number) { return 1L; }
  @Output String say(@AnyOf({"quick", "paid"}) Integer number, Long all) { return ""; }
}
