package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;


@Workflow
abstract class Caller {
  @Subflow(Ping.class) abstract Integer ping(@Input String text);
  @Output Integer say(@From("ping") Integer number) { return number; }
}
