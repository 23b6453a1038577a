package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Lost {
  record Order(String id) {}
  record Receipt(String id) {}
  record Score(int points) {}

  @Node Order read(@Input String text) { return new Order(text); }
  @Node Score score(Order order) { return new Score(1); }
  @Node Order again(Receipt receipt) { return new Order(""); }
  @Node Long itself(Long before) { return 1L; }
  @Output String say(@From("again") Order order, Integer score, Long number) { return ""; }
}
