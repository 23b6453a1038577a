package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Named {
  record Order(String id, BigDecimal total) {}
  record Receipt(String id, long cents, String currency) {}
  record Bill(String id, BigDecimal total) {}

  @Node Order order(@Input String text) { return null; }
  @Node List<Integer> numbers(@Input String text) { return List.of(); }
  @Node void log(@Input String text, @At("log") QueuePublish log) {}
  @Compensates("log") void back(@At("log") QueuePublish log) {}
  @Node Receipt wrong(@From("order") Receipt receipt) { return receipt; }
  @Node Bill alike(@From("order") Bill bill) { return bill; }
  @Node Long first(@From("numbers") Integer number) { return 1L; }
  @Node Short nothing(@From("log") String text) { return 1; }
  @Node Byte after(@From("back") String text) { return 1; }
  @Output String say(Receipt r, Bill b, Long l, Short s, Byte y) { return ""; }
}
