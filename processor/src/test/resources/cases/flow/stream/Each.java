package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Each {
  sealed interface Kind permits Small, Large {}
  record Small(int n) implements Kind {}
  record Large(int n) implements Kind {}
  sealed interface Answer permits Left, Right {}
  record Left(int n) implements Answer {}
  record Right(int n) implements Answer {}

  @Node Set<Integer> numbers(@Input String text) { return Set.of(); }
  @Node Kind kind(@ForEach Integer number) { return new Small(number); }
  @Output Left small(Small small) { return new Left(1); }
  @Output Right large(Large large) { return new Right(1); }
}
