package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;


@Workflow
abstract class Self {
  @Subflow(Self.class) abstract Integer again(@Input String text);
  @Output Integer say(@From("again") Integer number) { return number; }
}
