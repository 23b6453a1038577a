package app;

import dev.espalier.*;

@Workflow
class Handled {
  @Node void numbers(@Input Integer count, Emitter<Integer> out) {}
  @OnError("numbers") String none(IllegalStateException failure) { return ""; }
  @Node(effect = Effect.EFFECTFUL) void take(@From("none") String none) {}
  @Output Integer number(@ForEach @From("numbers") Integer number) { return number; }
}
