package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Inputs {
  @Node Long first(@Input Integer number) { return 1L; }
  @Output String say(@Input String text, Long first) { return text; }
}
