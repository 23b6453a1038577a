package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

class Booking {
  @Node @Retry Integer book(String text, @At("log") QueuePublish log) { return 1; }
}

@Workflow
abstract class Twice {
  @Node @Retry Integer pay(@Input String text, @At("log") QueuePublish log) { return 1; }
  @Node @Retry Long read(@Input String text, @At("https://a.example") HttpRead web) { return 1L; }
  @Node @Retry @Idempotent(key = "text") Short keyed(@Input String text, @At("log") QueuePublish log) { return 1; }
  @Use(Booking.class) abstract Integer booked(@Input String text);
  @Output String say(@From("pay") Integer pay, Long read, Short keyed, @From("booked") Integer booked) { return ""; }
}
