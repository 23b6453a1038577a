package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;


@Workflow
abstract class Ping {
  @Subflow(Pong.class) abstract Integer pong(@Input String text);
  @Output Integer say(@From("pong") Integer number) { return number; }
}
