package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Elements {
  record Parcel(String id) {}

  @Node Parcel parcel(@Input String text) { return new Parcel(text); }
  @Node Integer weigh(@ForEach Parcel parcel) { return 1; }
  @Node Long size(@ForEach @Input String text) { return 1L; }
  @Node Short bytes(@ForEach @From("raw") Byte value) { return 1; }
  @Node byte[] raw(@Input String text) { return new byte[0]; }
  @Output String say(@Input String text, List<Integer> weights, List<Long> sizes, List<Short> shorts) { return ""; }
}
