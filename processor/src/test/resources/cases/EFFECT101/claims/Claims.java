package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
abstract class Claims {
  @Workflow static class Writing {
    @Output Long write(@Input String text, @At("https://a.example") HttpWrite web) { return 1L; }
  }
  @Node(effect = Effect.PURE) Integer read(@Input String text, @At("https://a.example") HttpRead web) { return 1; }
  @Node(effect = {Effect.EFFECTFUL, Effect.PURE}) Short twice(@Input String text) { return 1; }
  @Subflow(Writing.class) abstract Long write(@Input String text);
  @Output(effect = Effect.READ_ONLY) String say(Integer read, Short twice, Long write, @At("log") QueuePublish log) { return ""; }
}
