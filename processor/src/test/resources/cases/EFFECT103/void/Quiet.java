package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Quiet {
  @Node void nothing(@Input String text) {}
  @Node void reads(@Input String text, @At("https://a.example") HttpRead web) {}
  @Node void writes(@Input String text, @At("log") QueuePublish log) {}
  @Node(effect = Effect.EFFECTFUL) void says(@Input String text) {}
  @Output String say(@Input String text) { return text; }
}
