package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Pure {
  @Node @Idempotent(key = "text") Integer read(@Input String text) { return 1; }
  @Output String say(Integer read) { return ""; }
}
