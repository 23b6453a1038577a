package app;

import dev.espalier.*;

@Workflow
class Untaken {
  @Node(effect = Effect.EFFECTFUL) void numbers(@Input Integer count, Emitter<Integer> out) {}
  @Output String answer(@Input Integer count) { return ""; }
}
