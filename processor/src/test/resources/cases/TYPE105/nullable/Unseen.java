package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.util.*;

class Unseen {
  @interface Nullable {}

  sealed interface Event permits Opened, Closed {}
  record Opened(String id, @Nullable String by) implements Event {}
  record Closed(String id, String why) implements Event {}

  @Workflow
  static class Hidden {
    @Output String say(@Input Event event) { return ""; }
  }

  sealed interface Kept permits Up, Down {}
  record Up(String id, @org.jspecify.annotations.Nullable String by) implements Kept {}
  record Down(String id, String why) implements Kept {}

  @Workflow
  static class Seen {
    @Output String say(@Input Kept event) { return ""; }
  }
}
