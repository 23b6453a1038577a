package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow(deadline = "soon", durable = true)
abstract class Times {
  @Node @Retry(backoff = "1 s") Integer first(@Input String text) { return 1; }
  @Node @Delay("0s") Long second(Integer number) { return 1L; }
  @Await(signal = "go", timeout = "5x") abstract Signal<Long> third(Long number);
  @Output String say(Signal<Long> signal) { return ""; }
}
