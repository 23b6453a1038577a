package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Handlers {
  @Node Integer read(@Input String text) { return 1; }
  @OnError("read") Integer silent(String text) { return 0; }
  @OnError("read") Integer twice(IllegalStateException one, NullPointerException other) { return 0; }
  @Output Long answer(@From("read") Integer number) { return 1L; }
  @Output Long second(@From("twice") Integer number) { return 1L; }
  @Node String third(@From("silent") Integer number, @At("log") QueuePublish log) { return ""; }
}
