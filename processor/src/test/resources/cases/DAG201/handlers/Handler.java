package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Handler {
  @Node Integer read(@Input String text, Clockwork clock) { return 1; }
  record Clockwork(int tick) {}
  @Node Clockwork clock() { return new Clockwork(1); }
  @OnError("read") Integer other(Exception error, Duration length) { return 0; }
  @Output String say(Integer number) { return ""; }
}
