package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Nothing {
  @Node Integer read(@Input String text) { return 1; }
  @Node Long twice(Integer number) { return 1L; }
}
