package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
abstract class Targets {
  Targets(HttpRead web) {}
  @Node Integer a(@Input @At("x") String text) { return 1; }
  @Node Long b(Integer a, @At("https://a.example/path") HttpRead web) { return 1L; }
  @Node Short c(Long b, @At("now") WallClock clock) { return 1; }
  @Node Byte d(Short c, @At("") KeyValueRead values, @At("${open") BlobRead blobs, @At("two words") SqlRead sql) { return 1; }
  @Node Float e(Byte d, @Input @At("https://a.example") HttpRead web, @Secret("s") @At("files") FileRead files) { return 1f; }
  @Python(script = "a.py", function = "f") abstract Double f(Float e, @At("${host}") HttpRead web);
  @Await(signal = "go") abstract Signal<String> g(Double f, WallClock clock);
  @Output String say(Signal<String> signal, List<HttpRead> webs) { return ""; }
}
