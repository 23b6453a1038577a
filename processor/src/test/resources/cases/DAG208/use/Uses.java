package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

class Plain {
  int help() { return 1; }
}

class Several {
  @Node Integer one(String text) { return 1; }
  @Node Integer two(String text) { return 1; }
  @Node Integer two(Long number) { return 1; }
}

class Wired {
  @Node Integer wired(@From("x") String text) { return 1; }
}

class Generic<T> {
  @Node Integer one(String text) { return 1; }
}

abstract class Open {
  @Node Integer one(String text) { return 1; }
}

class Hidden {
  private static class Inside {
    @Node Integer one(String text) { return 1; }
  }
  class Inner {
    @Node Integer one(String text) { return 1; }
  }
}

@Workflow
class Flow {
  @Output String say(@Input String text) { return text; }
}

@Workflow
abstract class Uses {
  @Use(Flow.class) abstract Integer a(@Input String text);
  @Use(Plain.class) abstract Integer b(@Input String text);
  @Use(Several.class) abstract Integer c(@Input String text);
  @Use(value = Several.class, method = "thre") abstract Integer d(@Input String text);
  @Use(value = Several.class, method = "two") abstract Integer e(@Input String text);
  @Use(Wired.class) abstract Integer f(@Input String text);
  @Use(Generic.class) abstract Integer g(@Input String text);
  @Use(Open.class) abstract Integer h(@Input String text);
  @Use(Hidden.Inner.class) abstract Integer i(@Input String text);
  @Use(int.class) abstract Integer j(@Input String text);
  @Use(value = Several.class, method = "one") abstract Integer k(@Input String text, @Input String more);
  @Subflow(Plain.class) abstract Integer l(@Input String text);
  @Subflow(Flow.class) abstract String m(@Input String text, @Input String more);
  @Output Integer say(@AnyOf({"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"}) Integer number, @From("m") String m) { return number; }
}
