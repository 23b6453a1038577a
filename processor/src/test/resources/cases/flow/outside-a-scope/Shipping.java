package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.util.*;

@Workflow
class Shipping {
  record Order(List<Parcel> parcels) {}
  record Parcel(int grams) {}
  record Label(String text) {}
  sealed interface Risk permits Approved, Rejected {}
  record Approved() implements Risk {}
  record Rejected() implements Risk {}
  enum Size { SMALL, LARGE }

  @Node Risk assess(@Input Order order) { return new Approved(); }
  @Node List<Parcel> parcels(@Input Order order) { return order.parcels(); }
  @Node @Ignored(cases = "LARGE") Size size(@ForEach Parcel parcel) { return Size.SMALL; }
  @Node @When(node = "size", is = "SMALL")
  Label label(@ForEach Parcel parcel, Approved approved) { return new Label(""); }
  @Output String say(List<Label> labels) { return ""; }
  @Output Integer refuse(Rejected rejected) { return 1; }
}
