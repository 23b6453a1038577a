package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.util.*;

class Scopes {
  record Parcel(int grams) {}
  record Label(String text) {}
  record Share(double part) {}

  @Workflow
  static class Again {
    @Node List<Parcel> parcels(@Input String order) { return List.of(); }
    @Node Integer weigh(@ForEach Parcel parcel) { return parcel.grams(); }
    @Node Long sum(List<Integer> weighed) { return 1L; }
    @Node Share share(@ForEach Parcel parcel, Long sum) { return new Share(1); }
    @Output String say(List<Share> shares) { return ""; }
  }

  @Workflow
  static class Crossed {
    @Node List<Parcel> parcels(@Input String order) { return List.of(); }
    @Node List<Label> labels(@Input String order) { return List.of(); }
    @Node Integer weigh(@ForEach Parcel parcel) { return 1; }
    @Node Long weight(List<Integer> weighed) { return 1L; }
    @Node Short length(@ForEach Label label, Long weight) { return 1; }
    @Node Double width(List<Short> lengths) { return 1.0; }
    @Node Share share(@ForEach Parcel parcel, Double width) { return new Share(1); }
    @Output String say(List<Share> shares) { return ""; }
  }

  @Workflow
  static class Twice {
    @Node List<Parcel> parcels(@Input String order) { return List.of(); }
    @Node List<Parcel> again(@From("parcels") List<Parcel> parcels) { return parcels; }
    @Node Integer weigh(@ForEach @From("parcels") Parcel parcel) { return parcel.grams(); }
    @Node Long sum(List<Integer> weighed) { return 1L; }
    @Node Share share(@ForEach @From("again") Parcel parcel, Long sum) { return new Share(1); }
    @Output String say(List<Share> shares) { return ""; }
  }
}
