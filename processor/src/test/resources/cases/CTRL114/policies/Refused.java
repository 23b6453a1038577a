package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Refused {
  sealed static abstract class Trouble extends RuntimeException permits Small, Big {}
  static final class Small extends Trouble {}
  static final class Big extends Trouble {}

  @Node @Timeout("1s") @Concurrency(max = 1) Integer call(@Input String text) { return 1; }
  @OnError("call") Integer late(NodeTimeoutException e) { return 0; }
  @OnError("call") Integer limited(RateLimitedException e) { return 0; }
  @OnError("call") Integer crowded(ConcurrencyLimitException e) { return 0; }
  @OnError("call") Integer small(Small e) { return 0; }
  @OnError("call") Integer big(Big e) { return 0; }
  @OnError("call") Integer any(Trouble e) { return 0; }
  @Output String say(Integer n) { return ""; }
}
