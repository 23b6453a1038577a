package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

class Uncovered {
  sealed interface Risk permits Low, Middle, High {}
  record Low(String why) implements Risk {}
  record Middle(String why) implements Risk {}
  record High(String why) implements Risk {}

  @Workflow static class Cases {
    @Node Risk assess(@Input String text) { return new Low(""); }
    @Output String low(Low low) { return ""; }
    @Node void middle(Middle middle, @At("log") QueuePublish log) {}
    @Node void high(High high, @At("log") QueuePublish log) {}
  }

  @Workflow static class Maybe {
    @Node Optional<Integer> find(@Input String text) { return Optional.empty(); }
    @Output String found(Integer number) { return ""; }
  }

  @Workflow static class Failing {
    @Node Integer read(@Input String text) { return 1; }
    @OnError("read") void note(IllegalStateException error, @At("log") QueuePublish log) {}
    @Output String say(Integer number) { return ""; }
  }

  @Workflow static class Meant {
    @Node @Ignored({Middle.class, High.class}) Risk assess(@Input String text) { return new Low(""); }
    @Output String low(Low low) { return ""; }
  }
}
