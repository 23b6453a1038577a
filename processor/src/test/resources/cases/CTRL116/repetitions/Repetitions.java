package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
abstract class Repetitions {
  record Page(int number) {}

  @Node @Repeat(maxIterations = 1) Step<Page, String> once(@Input Page page) { return new Step.Done<>(""); }
  @Node @Repeat(maxIterations = 3) String plain(Page page) { return ""; }
  @Node Step<Page, Long> forgotten(Page page) { return new Step.Done<>(1L); }
  @Node @Repeat(maxIterations = 3) Step<String, Integer> portless(Page page) { return new Step.Done<>(1); }
  @Node @Repeat(maxIterations = 3) Step<Page, Short> twice(Page page, @From("input") Page other) { return new Step.Done<>((short) 1); }
  @Python(script = "a.py", function = "f") @Repeat(maxIterations = 3) abstract Step<Page, Double> python(Page page);
  @Output String all(@From("once") String a, @From("plain") String b, Long c, Integer d, Short e, Double f) { return ""; }
}
