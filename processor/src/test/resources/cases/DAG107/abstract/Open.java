package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
abstract class Open implements Comparable<String> {
  abstract Integer read(String text);
  @Node abstract Long convert(Integer number);
  @Output String say(@Input String text, Long number) { return text; }
}
