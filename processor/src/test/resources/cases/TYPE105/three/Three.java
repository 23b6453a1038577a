package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.util.*;

@Workflow
class Three {
  sealed interface Event permits Opened, Closed, Moved, Renamed {}
  record Opened(String id, String by) implements Event {}
  record Closed(String id, String by) implements Event {}
  record Moved(String id, String by) implements Event {}
  record Renamed(String name) implements Event {}

  @Output String say(@Input Event event) { return ""; }
}
