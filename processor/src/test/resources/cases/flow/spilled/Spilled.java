package app;

import dev.espalier.*;

@Workflow
class Spilled {
  @Node void samples(@Input Integer count, Emitter<Integer> out) {}
  @Output Long next(
      @Edge(buffer = 100, overflow = Overflow.SPILL, spillMiB = 64) @ForEach @From("samples")
          Integer sample) { return sample + 1L; }
}
