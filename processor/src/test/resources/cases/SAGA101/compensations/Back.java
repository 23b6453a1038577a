package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Back {
  @Node Integer read(@Input String text) { return 1; }
  @Node Long pay(Integer read, @At("https://a.example") HttpWrite web) { return 1L; }
  @Node Short book(Integer read, @At("https://a.example") HttpWrite web) { return 1; }
  @Compensates("read") void unread(Integer read, @At("log") QueuePublish log) {}
  @Compensates("pay") void refund(Long paid, @At("https://a.example") HttpWrite web) {}
  @Compensates("pay") void again(Long paid, @At("https://a.example") HttpWrite web) {}
  @Compensates("refund") void undo(Long paid, @At("https://a.example") HttpWrite web) {}
  @Compensates("book") Integer cancel(Short booked, @At("https://a.example") HttpWrite web) { return 1; }
  @Output String say(Long paid, Short booked) { return ""; }
}
