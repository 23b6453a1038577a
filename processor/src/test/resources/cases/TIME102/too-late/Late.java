package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow(deadline = "10s", durable = true)
class Late {
  @Node @Retry(maxAttempts = 5, backoff = "1s") Integer tries(@Input String text) { return 1; }
  @Node @Delay("6s") Long waits(@Input String text) { return 1L; }
  @Node @Delay("4s") Short after(Long waits) { return 1; }
  @Output String say(Integer tries, Short after) { return ""; }
}
