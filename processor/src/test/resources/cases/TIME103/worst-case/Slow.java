package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow(deadline = "30s")
class Slow {
  record Page(int number) {}

  @Node @Timeout("5s") @Retry(maxAttempts = 3, backoff = "500ms") Integer fetch(@Input String text) { return 1; }
  @Node @Timeout("2s") @Repeat(maxIterations = 5, delay = "1s") Step<Integer, Long> poll(Integer fetch) { return new Step.Done<>(1L); }
  @Node @Timeout("20s") Short aside(@Input String text) { return 1; }
  @Output @Timeout("1s") String say(Long poll, Short aside) { return ""; }
}
