package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Quakes {
  sealed interface Kind permits Quake, Blast {}
  record Quake(double size) implements Kind {}
  record Blast(double size) implements Kind {}
  record Feature(String type) {}
  record Line(String text) {}

  @Node Kind kind(@ForEach @Input Feature feature) { return new Quake(1); }
  @Node Line quake(Quake quake) { return new Line(""); }
  @Node Line blast(Blast blast) { return new Line(""); }
  @Node Integer loud(List<Quake> quakes) { return quakes.size(); }
  @Output String say(List<Line> lines, Integer loud) { return ""; }
}
