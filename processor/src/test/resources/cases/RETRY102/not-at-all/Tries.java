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

@Workflow
class Emits {
  @Retry(maxAttempts = 3) @Node void numbers(@Input Integer count, Emitter<Integer> out) {}
  @Output Integer number(@ForEach @From("numbers") Integer number) { return number; }
}
