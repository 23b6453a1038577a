package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow(durable = true)
abstract class Numbers {
  @Node @RateLimit(permits = 0) Integer rated(@Input String text) { return 1; }
  @Node @CircuitBreaker(failureRate = 101, window = 5, minimumCalls = 6, halfOpenCalls = -1) Long broken(Integer rated) { return 1L; }
  @Node @Concurrency(max = 0) Short alone(Long broken) { return 1; }
  @Node @Cached(ttl = "1m", maxSize = 0) Double kept(Short alone) { return 1.0; }
  @Await(signal = "go") @Timeout("1s") @RateLimit(permits = 1) @Concurrency(max = 1) @Cached(ttl = "1s") @CircuitBreaker
  abstract Signal<String> go(Double kept);
  @Output String say(Signal<String> signal) { return ""; }
}
