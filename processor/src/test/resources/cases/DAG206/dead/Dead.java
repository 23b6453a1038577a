package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Dead {
  sealed interface Kind permits Small, Large {}
  record Small(int n) implements Kind {}
  record Large(int n) implements Kind {}

  @Node Integer unused(@Input String text) { return 1; }
  @Node Kind kind(@Input String text) { return new Small(1); }
  @Node Long reads(@Input String text, @At("https://a.example") HttpRead web) { return 1L; }
  @Node Short writes(@Input String text, @At("log") QueuePublish log) { return 1; }
  @Output String say(@Input String text) { return text; }
}
