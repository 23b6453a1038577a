package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Caches {
  @Node @Cached(ttl = "1m") Integer write(@Input String text, @At("https://a.example") HttpWrite http) { return 1; }
  @Node @Cached(ttl = "1m") Long now(Integer write, WallClock clock) { return 1L; }
  @Node @Cached(ttl = "1m") Short who(Long now, RunContext run) { return 1; }
  @Node @Cached(ttl = "1m") Stream<String> lines(Short who) { return Stream.of(); }
  @Node String each(@ForEach String line) { return line; }
  @Output String all(@From("each") List<String> lines) { return ""; }
}
