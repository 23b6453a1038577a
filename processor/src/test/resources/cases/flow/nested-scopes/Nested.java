package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Nested {
  record Order(String id, List<Parcel> parcels) {}
  record Parcel(String id) {}
  record Label(String text) {}
  record Sheet(String text) {}
  record Rate(String text) {}

  @Node Rate rate() { return new Rate(""); }
  @Node List<Parcel> parcels(@ForEach @Input Order order) { return order.parcels(); }
  @Node Label label(@ForEach Parcel parcel, Rate rate) { return new Label(""); }
  @Node Sheet sheet(List<Label> labels, Rate rate) { return new Sheet(""); }
  @Output String say(List<Sheet> sheets) { return ""; }
}
