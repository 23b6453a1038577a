package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Ports {
  @Node Integer read(@Input String text, @From("name") String name) { return 1; }
  @Node String name(@Input String text) { return ""; }
  @OnError("read") Integer other(Exception error, String any) { return 0; }
  @Output Long say(Integer number) { return 1L; }
}
