package app;

import dev.espalier.*;
import java.util.List;

@Workflow
class Given {
  @Node(effect = Effect.EFFECTFUL) void whole(@Window(size = "1m") @Input List<Integer> numbers) {}
}
