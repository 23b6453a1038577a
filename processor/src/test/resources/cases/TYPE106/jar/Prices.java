package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;


@Workflow
abstract class Prices {
  @Use(shared.Rates.class) abstract Integer rate(@Input String currency);
  @Output Long price(Integer rate) { return 1L; }
}
