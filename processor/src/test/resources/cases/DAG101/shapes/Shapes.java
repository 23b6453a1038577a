package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

class Shapes {
  @Workflow enum Constant { ONE }

  @Workflow @interface Note {}

  @Workflow static class Generic<T> {
    @Output String say(@Input String name) { return name; }
  }

  @Workflow class Inner {
    @Output String say(@Input String name) { return name; }
  }

  @Workflow private static class Hidden {
    @Output String say(@Input String name) { return name; }
  }

  private static class Around {
    @Workflow static class Inside {
      @Output String say(@Input String name) { return name; }
    }
  }

  @Workflow sealed static abstract class Closed permits Only {
    @Output String say(@Input String name) { return name; }
  }

  static final class Only extends Closed {}

  @Workflow static class Healthy {
    @Output String say(@Input String name) { return name; }
  }
}
