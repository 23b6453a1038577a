package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

class Rounding {
  @Node BigDecimal round(BigDecimal amount) { return amount; }
}

@Workflow
class Inner {
  @Output BigDecimal say(@Input BigDecimal number) { return number; }
}

@Workflow
class Quiet {
  @Node void log(@Input String text, @At("log") QueuePublish log) {}
}

@Workflow
class Many {
  @Node List<Integer> numbers(@Input String text) { return List.of(); }
  @Output Long twice(@ForEach Integer number) { return 1L; }
}

@Workflow(durable = true)
abstract class Results {
  record Request(String id) {}

  @Node BigDecimal amount(@Input String text) { return BigDecimal.ONE; }
  @Node Request request(@Input String text) { return new Request(text); }
  @Use(Rounding.class) abstract Integer rounded(BigDecimal amount);
  @Subflow(Inner.class) abstract Long inner(BigDecimal amount);
  @Subflow(Quiet.class) abstract Short quiet(@Input String text);
  @Subflow(Many.class) abstract Float many(@Input String text);
  @Await(signal = "go") abstract Boolean waits(Request request);
  @Approval(voters = "ann", timeout = "1h") abstract Byte votes(Request request);
  @Approval(voters = "ann", timeout = "1h") abstract Decision<String> other(Request request);
  @Approval(voters = "ann", timeout = "1h") abstract Decision<Request> two(Request request, @Input String text);
  @Output void end(Integer a, Long b, Short c, Float d, Boolean e, Byte f, Decision<String> g, Decision<Request> h, @At("log") QueuePublish log) {}
}
