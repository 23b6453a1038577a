package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Settings {
  enum Level { LOW, HIGH }
  record Box(String text) {}

  @Node Integer a(@Input String text, @Setting("my setting") String name) { return 1; }
  @Node Long b(Integer a, @Setting("size") Box box) { return 1L; }
  @Node Short c(Long b, @Setting(value = "count", fallback = "many") int count) { return 1; }
  @Node Byte d(Short c, @Setting(value = "level", fallback = "MIDDLE") Level level, @Setting(value = "wait", fallback = "5 minutes") Duration wait) { return 1; }
  @Node Float e(Byte d, @From("a") @Setting("x") String x) { return 1f; }
  @Output String say(Float e, @Setting(value = "level", fallback = "LOW") Level level, @Setting(value = "wait", fallback = "5m") Duration wait, @Setting("url") java.net.URI url) { return ""; }
}
