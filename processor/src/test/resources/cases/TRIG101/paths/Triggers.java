package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

class Triggers {
  @Workflow @HttpTrigger(path = "orders") static class NoSlash {
    @Output String say(@Input String text) { return text; }
  }
  @Workflow @HttpTrigger(path = "/orders/{id") static class Open {
    @Output String say(@Input String text) { return text; }
  }
  @Workflow @HttpTrigger(path = "/a/{id}/b/{id}") static class Twice {
    @Output String say(@Input String text) { return text; }
  }
  @Workflow @HttpTrigger(path = "/orders/{id}/items") static class Fine {
    @Output String say(@Input String text) { return text; }
  }
}
