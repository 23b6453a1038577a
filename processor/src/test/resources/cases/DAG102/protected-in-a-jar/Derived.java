package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;


@Workflow
class Derived extends shared.Base {
  @Output Long twice(Integer size) { return 2L * size; }
}
