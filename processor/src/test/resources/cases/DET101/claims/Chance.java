package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Chance {
  @Node(determinism = Determinism.STABLE) Instant now(WallClock clock) { return clock.now(); }
  @Node(determinism = {Determinism.STRICT, Determinism.STABLE}) Long plain(Instant now) { return 1L; }
  @Output(determinism = Determinism.NONDETERMINISTIC) String say(Long plain) { return ""; }
}
