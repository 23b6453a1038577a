package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Orders {
  @Node @After("second") Integer first(@Input String text) { return 1; }
  @Node Long second(Integer first) { return 1L; }
  @Node List<Integer> parts(@Input String text, List<Short> sizes) { return List.of(); }
  @Node Short size(@ForEach @From("parts") Integer part) { return 1; }
  @Output String say(Long number) { return ""; }
}
