package dev.espalier.runtime.json;

import dev.espalier.Discriminator;
import dev.espalier.Property;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Types as users declare them.
final class Shop {

  private Shop() {}

  record Scalars(
      boolean flag,
      byte small,
      short shorter,
      int number,
      long big,
      float single,
      double real,
      char letter,
      String text,
      BigInteger integer,
      BigDecimal amount,
      byte[] bytes,
      UUID id,
      URI link,
      Locale locale,
      Currency currency,
      OptionalInt perhaps) {}

  record Times(
      Instant instant,
      OffsetDateTime offset,
      ZonedDateTime zoned,
      LocalDateTime local,
      LocalDate date,
      LocalTime time,
      OffsetTime offsetTime,
      Duration duration,
      Period period,
      Year year,
      YearMonth month,
      MonthDay day,
      ZoneId zone) {}

  enum Grade {
    LOW,
    @Property("very-high")
    HIGH {
      @Override
      public String toString() {
        return "top";
      }
    };

    @Override
    public String toString() {
      return "grade " + name();
    }
  }

  record Containers(
      List<Integer> list,
      Set<String> set,
      SortedSet<Grade> sorted,
      Map<Grade, Item> byGrade,
      SequencedMap<LocalDate, int[]> byDate,
      Deque<Boolean> deque,
      String[][] grid) {}

  record Item(@Property("item_name") String name, Optional<Integer> count, @Nullable String note) {

    /// Not a component, so not in JSON.
    public String getLabel() {
      return name + count;
    }

    /// Not a component either.
    public boolean isEmpty() {
      return false;
    }
  }

  record Pair<A, B>(A first, B second) {}

  record Free(JsonNode any) {}

  /// Told apart by the properties present.
  sealed interface Shape {}

  record Circle(double radius) implements Shape {}

  record Box(double width, double height) implements Shape {}

  record Cube(double width, double height, double depth, Optional<String> colour)
      implements Shape {}

  enum Mark implements Shape {
    DOT,
    CROSS
  }

  /// Told apart by a property.
  @Discriminator("type")
  sealed interface Event<T> {}

  record Pushed<T>(T payload) implements Event<T> {}

  @Property("pull_request")
  record Pulled<T>(T payload, int number) implements Event<T> {}

  record Numbers(int count) implements Event<Integer> {}

  sealed interface Nested<T> extends Event<T> {}

  record Starred<T>() implements Nested<T> {}

  record Tree(String name, List<Tree> children) {}

  private record Hidden(String secret) {}

  static Object hidden() {
    return new Hidden("x");
  }
}
