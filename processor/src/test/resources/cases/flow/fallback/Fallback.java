package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Fallback {
  record Rate(BigDecimal value) {}
  static class Down extends RuntimeException {}
  static class Wrong extends RuntimeException {}

  @Node @Retry(maxAttempts = 3) Rate live(@Input String currency, @At("https://rates.example") HttpRead web) { return null; }
  @OnError("live") Rate cached(Down error, String currency, @At("rates") KeyValueRead rates) { return null; }
  @OnError("live") @Output String wrong(Wrong error) { return ""; }
  @Output String say(Rate rate, @From("input") String currency) { return ""; }
}
