package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Methods {
  @Node private String hidden(@Input String name) { return name; }
  @Node <T> String generic(@From("hidden") String name) { return name; }
  @Node Short several(String... names) { return 1; }
  @Node String[] names(@From("generic") String name) { return new String[] {name}; }
  @Output Integer count(Short several) { return 1; }
}
