package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

class Names {
  @Workflow(name = "Order Flow") static class Spaced {
    @Output String say(@Input String name) { return name; }
  }

  @Workflow static class Übung {
    @Output String say(@Input String name) { return name; }
  }

  @Workflow static class Nodes {
    @Node(name = "2nd try") Integer retry(@Input String text) { return 1; }
    @Output String input(Integer number) { return ""; }
  }
}
