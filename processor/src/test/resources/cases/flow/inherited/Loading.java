package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;


@Workflow
abstract class Loading extends shared.Base<Loading.Order> {
  record Order(String id, BigDecimal amount) {}

  @Subflow(shared.Depth.class) abstract Integer depth(@Input String key);
  @Node BigDecimal amount(Order load) { return load.amount(); }
  @Use(shared.Nodes.class) abstract BigDecimal booked(@From("amount") BigDecimal sum, @From("input") String owner);
  @Output String say(@From("booked") BigDecimal booked) { return ""; }
}
