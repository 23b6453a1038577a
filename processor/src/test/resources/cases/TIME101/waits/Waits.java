package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
abstract class Waits {
  record Request(String id) {}
  @Node @Delay("1h") Request late(@Input String text) { return null; }
  @Await(signal = "go") abstract Signal<String> go(Request late);
  @Approval(voters = "ann", timeout = "1h") abstract Decision<Request> vote(Request request);
  @Output String say(Signal<String> signal, Decision<Request> decision) { return ""; }
}
