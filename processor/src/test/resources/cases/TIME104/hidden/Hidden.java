package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow(deadline = "10s")
class Hidden {
  @Node @Timeout("11s") Integer timeout(@Input String text) { return 1; }
  @Node @Retry(backoff = "1s", budget = "1s") Long budget(Integer timeout) { return 1L; }
  @Node @Retry(backoff = "1s", maxBackoff = "500ms") Short capped(Long budget) { return 1; }
  @Node @Timeout("3s") @Retry(backoff = "100ms", budget = "2s") Double both(Short capped) { return 1.0; }
  @Node @RateLimit(permits = 1, maxWait = "1m") @Concurrency(max = 1, maxWait = "2m") Float waits(Double both) { return 1f; }
  @Output String say(Float waits) { return ""; }
}
