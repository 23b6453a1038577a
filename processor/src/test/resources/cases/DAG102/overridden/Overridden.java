package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

interface Greeter {
  @Node String greet(@Input Integer number);
}

@Workflow
class Overridden implements Greeter {
  public String greet(Integer number) { return "" + number; }
  @Output Long count(@Input Integer number) { return 1L; }
}

interface Told {
  @Node String told();
}

@Workflow
class Unread implements Told {
  public String told() { return ""; }
  @Output Long count(@Input Integer number) { return 1L; }
}
