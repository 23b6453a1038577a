package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Odd {
  @Node @Retry(multiplier = 0.5) Integer shrinks(@Input String text) { return 1; }
  @Node @Retry(jitter = 1.5) Long shakes(Integer shrinks) { return 1L; }
  @Node @Retry(retryOn = {java.io.IOException.class, IllegalStateException.class}) Short unthrown(Long shakes) { return 1; }
  @Node @Retry(retryOn = IllegalStateException.class, abortOn = {IllegalArgumentException.class, AssertionError.class}) Double apart(Short unthrown) { return 1.0; }
  @Node @Retry(abortOn = AssertionError.class) Float error(Double apart) { return 1f; }
  @Node @Retry(retryOn = NodeTimeoutException.class) List<String> lines(Float error) { return List.of(); }
  @Output String say(@ForEach String line) { return ""; }
}
