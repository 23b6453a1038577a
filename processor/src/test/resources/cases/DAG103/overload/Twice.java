package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Twice {
  @Node Integer read(@Input String text) { return 1; }
  @Node Long read(Integer number) { return 1L; }
  @Output(name = "read") String say(@Input String text) { return text; }
}
