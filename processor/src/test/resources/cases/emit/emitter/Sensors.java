package app;

import dev.espalier.*;
import java.util.List;

/// Measures.
@Workflow
class Sensors {
  record Reading(int degrees) {}

  @Node
  void readings(Emitter<Reading> out, @Input Integer count, RunContext run) throws Exception {
    for (int i = 0; i < count; i++) {
      out.emit(new Reading(i));
    }
  }

  @Node Integer degrees(@ForEach Reading reading) { return reading.degrees(); }

  @Output String show(@From("degrees") List<Integer> all) { return all.toString(); }
}
