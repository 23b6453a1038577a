package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow(durable = true)
abstract class Tries {
  @Node @Retry(maxAttempts = 1) Integer once(@Input String text) { return 1; }
  @Await(signal = "go") @Retry abstract Signal<String> go(Integer once);
  @Output String say(Signal<String> signal) { return ""; }
}
