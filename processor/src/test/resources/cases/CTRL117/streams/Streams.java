package app;

import dev.espalier.*;
import java.util.stream.Stream;

@Workflow
class Streams {
  @Node @Timeout("1s") @Concurrency(max = 1) @CircuitBreaker @Cached(ttl = "1s") @RateLimit(permits = 1)
  void emitted(@Input Integer count, Emitter<Long> out) {}
  @Output long last(@ForEach @From("emitted") Long each) { return each; }
}

@Workflow
class Returned {
  @Node @Timeout("1s") @Concurrency(max = 1) @CircuitBreaker @RateLimit(permits = 1) @Retry
  Stream<Long> returned(@Input Integer count) { return Stream.of(); }
  @Output long last(@ForEach Long each) { return each; }
}

@Workflow
class Repeated {
  @Node @Repeat(maxIterations = 3)
  void again(@Input Integer count, Emitter<Long> out) {}
  @Output long last(@ForEach @From("again") Long each) { return each; }
}

@Workflow
class Stepped {
  @Node @Repeat(maxIterations = 3) @Timeout("1s")
  Step<Integer, Stream<Long>> stepped(@Input Integer count) { return new Step.Again<>(1); }
  @Output long last(@ForEach @From("stepped") Long each) { return each; }
}
