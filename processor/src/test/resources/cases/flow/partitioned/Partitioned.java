package app;

import dev.espalier.*;
import java.util.List;
import java.util.Optional;

@Workflow
class Partitioned {
  record Account(String id, Optional<String> owner) {}
  record Booking(Account account, long cents) {}

  @Node List<Booking> bookings(@Input Integer count) { return List.of(); }
  @Output Long booked(
      @Edge(partitionKey = "booking.account.owner") @ForEach Booking booking) { return 1L; }
}
