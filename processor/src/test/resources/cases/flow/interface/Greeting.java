package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow(name = "greeting-flow")
interface Greeting {
  @Node static Integer size(@Input String name) { return name.length(); }
  @Output default String say(@From("input") String name, Integer size) { return name + size; }
}
