package dev.espalier.runtime.spill;

import dev.espalier.Overflow;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.runtime.element.Line;
import dev.espalier.spi.Generic;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Another process that spills into the same folder: at once, or until it is told to end.
final class Neighbour {

  private Neighbour() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    try (Spilling spilling = Spilling.in(Path.of(arguments[1]))) {
      Line line =
          spilling.line(new Buffer(1, Overflow.SPILL, 64), Generic.of(Stream.class, String.class));
      for (int i = 0; i < 200; i++) {
        line.put("y".repeat(1000));
      }
      System.out.println("spilled");
      if (arguments[0].equals("hold")) {
        System.in.read();
      }
    }
  }
}
