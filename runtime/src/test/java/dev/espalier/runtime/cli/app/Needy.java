package dev.espalier.runtime.cli.app;

import dev.espalier.After;
import dev.espalier.At;
import dev.espalier.Effect;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.RunContext;
import dev.espalier.Secret;
import dev.espalier.Setting;
import dev.espalier.Workflow;
import dev.espalier.capability.KeyValueWrite;
import java.nio.charset.StandardCharsets;

/// Needs a setting, a secret and a store.
@Workflow
public class Needy {

  public record Told(String where, int length, int times) {}

  @Node
  void remember(@At("notes") KeyValueWrite notes, RunContext run) {
    notes.put("last", run.flow().getBytes(StandardCharsets.UTF_8));
  }

  @After("remember")
  @Output(effect = Effect.PURE)
  Told tell(
      @Setting("where") String where,
      @Setting(value = "times", fallback = "2") int times,
      @Secret("token") String token) {
    return new Told(where, token.length(), times);
  }
}
