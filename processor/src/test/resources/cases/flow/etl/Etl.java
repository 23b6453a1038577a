package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Etl {
  record Row(String id, String text) {}
  record Clean(String id) {}
  record Bad(String id, String why) {}
  sealed interface Checked permits Good, Wrong {}
  record Good(Clean row) implements Checked {}
  record Wrong(Bad row) implements Checked {}
  record Report(int good, int bad, int failed) {}
  record Limits(int most) {}

  @Node Limits limits(@Setting(value = "rows.most", fallback = "100") int most) { return new Limits(most); }
  @Node Stream<Row> rows(@Input String url, @At("${source.url}") HttpRead web) { return Stream.of(); }
  @Node Checked check(@ForEach(concurrency = 4, ordered = false, onError = ErrorMode.SKIP) Row row, Limits limits) { return null; }
  @Node Clean good(Good good) { return good.row(); }
  @Node Bad wrong(Wrong wrong) { return wrong.row(); }
  @Node @Idempotent(key = "clean.id") Boolean store(Clean clean, @At("rows") SqlWrite db, @Secret("db.key") String key) { return true; }
  @Output Report report(List<Boolean> stored, List<Bad> bad) { return new Report(0, 0, 0); }
}
