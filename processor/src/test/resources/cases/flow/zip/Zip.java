package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Zip {
  record Item(String id) {}
  record Price(long cents) {}
  record Stock(int count) {}
  record Offer(String id) {}

  @Node Map<String, Item> items(@Input String text) { return Map.of(); }
  @Node Price price(@ForEach Map.Entry<String, Item> item) { return new Price(1); }
  @Node Stock stock(@ForEach Map.Entry<String, Item> item) { return new Stock(1); }
  @Node Offer offer(Price price, Stock stock) { return new Offer(""); }
  @Output List<Offer> say(List<Offer> offers) { return offers; }
}
