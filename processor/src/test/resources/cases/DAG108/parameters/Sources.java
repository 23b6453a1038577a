package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Sources {
  @Node List<Integer> numbers(@Input @From("say") String text) { return List.of(); }
  @Node Integer one(@ForEach @AnyOf Integer number) { return number; }
  @Node Long context(@Input RunContext context, Short maybe) { return 1L; }
  @Node Short maybe(@AnyOf Optional<String> text) { return 1; }
  @OnError("context") Long other(Exception error, @From("maybe") Short number) { return 2L; }
  @Output String say(@From("maybe") Short number, @From("other") Long last, List<Integer> all) { return ""; }
}
