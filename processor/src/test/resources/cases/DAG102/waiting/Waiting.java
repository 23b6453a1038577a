package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow(durable = true)
abstract class Waiting {
  record Request(String id) {}
  @Approval(voters = {}, timeout = "1h") abstract Decision<Request> nobody(@Input Request request);
  @Approval(voters = {"ann", "", "ann"}, timeout = "1h") abstract Decision<Request> some(@Input Request request);
  @Await(signal = " ") abstract Signal<String> signal(@Input Request request);
  @Wasm(module = "", export = "run") abstract Integer run(@Input Request request);
  @Output String one(@From("nobody") Decision<Request> a, @From("some") Decision<Request> b, Signal<String> c, Integer d) { return ""; }
}
