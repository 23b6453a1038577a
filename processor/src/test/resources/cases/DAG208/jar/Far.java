package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;


@Workflow
abstract class Far {
  @Use(shared.Nodes.class) abstract Integer near(@Input String text);
  @Output Long say(Integer near) { return 1L; }
}
