package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Strict {
  @Node Optional<Integer> find(@Input String text) { return Optional.empty(); }
  @Output String found(Integer number) { return ""; }
}
