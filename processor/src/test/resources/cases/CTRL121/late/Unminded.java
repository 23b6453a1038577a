package app;

import dev.espalier.*;
import java.time.*;
import java.util.List;
import java.util.Optional;

@Workflow
class Unminded {
  record A(Instant at, long millis, OffsetDateTime offset, Optional<ZonedDateTime> zoned) {}

  @Node A each(@ForEach @Input A a) { return a; }

  @Node(effect = Effect.EFFECTFUL) void a(@Window(size = "1m", eventTime = "at") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void b(@Window(gap = "1m", eventTime = "millis") List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void c(@Window(gap = "1m", eventTime = "offset", late = LateElements.COUNT) List<A> as) {}
  @Node(effect = Effect.EFFECTFUL) void d(@Window(gap = "1m", eventTime = "zoned", late = LateElements.COUNT) List<A> as) {}
}
