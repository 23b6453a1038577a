package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.util.*;

@Workflow
class Greeting {
  @Output String say(@Input Optional<String> who) { return ""; }

  @Workflow
  static class Partly {
    sealed interface Event permits Issue, Pull {}
    record Issue(String title) implements Event {}
    record Pull(int changes) implements Event {}

    @Output String say(@Input Event event, @Input Optional<Pull> pull) { return ""; }
  }
}
