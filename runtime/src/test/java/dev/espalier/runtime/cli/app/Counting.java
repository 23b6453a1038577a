package dev.espalier.runtime.cli.app;

import dev.espalier.At;
import dev.espalier.Input;
import dev.espalier.Output;
import dev.espalier.Workflow;
import dev.espalier.capability.KeyValueRead;
import dev.espalier.capability.KeyValueWrite;
import java.nio.charset.StandardCharsets;

/// Counts in a store that others use too.
@Workflow
public class Counting {

  @Output
  int count(
      @Input int times, @At("numbers") KeyValueRead read, @At("numbers") KeyValueWrite numbers) {
    numbers.putIfAbsent("count", text(0));
    int done = 0;
    while (done < times) {
      byte[] old = read.get("count").orElseThrow();
      int next = Integer.parseInt(new String(old, StandardCharsets.UTF_8)) + 1;
      done += numbers.replace("count", old, text(next)) ? 1 : 0;
    }
    return done;
  }

  private static byte[] text(int number) {
    return Integer.toString(number).getBytes(StandardCharsets.UTF_8);
  }
}
