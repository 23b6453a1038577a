package app;

import dev.espalier.*;
import java.util.stream.Stream;

@Workflow
class Sampled {
  @Node void samples(@Input Integer count, Emitter<Integer> out) {}
  @Output Long next(
      @Edge(buffer = 100, overflow = Overflow.DROP_OLDEST) @ForEach(concurrency = 4)
          @From("samples") Integer sample) { return sample + 1L; }
}
