package app;

import dev.espalier.*;
import java.util.stream.Stream;

@Workflow
class Staged {
  @Node Stream<Integer> numbers(@Input Integer count) { return Stream.of(); }
  @Node Long fetch(@ForEach(concurrency = 4) @From("numbers") Integer number) { return 1L; }
  @Node String parse(@Edge(buffer = 64) @From("fetch") Long fetched) { return ""; }
  @Output Double score(
      @Edge(buffer = 8, overflow = Overflow.DROP_OLDEST) @From("parse") String parsed,
      @From("fetch") Long fetched) { return 1.0; }
}
