package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Merge {
  sealed interface Risk permits Low, High {}
  record Low(String why) implements Risk {}
  record High(String why) implements Risk {}
  record Note(String text) {}
  record Offer(int price) {}

  @Node Risk assess(@Input String text) { return new Low(""); }
  @Node Offer low(Low low) { return new Offer(1); }
  @Node Offer high(High high) { return new Offer(2); }
  @Node Note note(High high) { return new Note(""); }
  @Node Optional<Note> more(@Input String text) { return Optional.empty(); }
  @Node Integer length(@From("more") Note note) { return 1; }
  @Output(early = true) String say(Offer offer, Optional<Low> low, @From("note") Optional<Note> note, @From("more") Optional<Note> more, Optional<Integer> length) { return ""; }
}
