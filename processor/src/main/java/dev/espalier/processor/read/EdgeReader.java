package dev.espalier.processor.read;

import dev.espalier.Overflow;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.processor.model.FanOut;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.source.Mirror;
import org.jspecify.annotations.Nullable;

/// Reads what an `@Edge` says about the elements of a port. What it says without effect is refused.
final class EdgeReader {

  private final String port;
  private final Findings findings;

  EdgeReader(String port, Findings findings) {
    this.port = port;
    this.findings = findings;
  }

  FanOut.Waiting read(Mirror edge) {
    boolean buffers = edge.isWritten("buffer");
    boolean partitions = edge.isWritten("partitionKey");
    if (!buffers) {
      for (String part : new String[] {"overflow", "spillMiB"}) {
        if (edge.isWritten(part)) {
          findings.add(
              Finding.of(
                      DiagnosticCode.CTRL118,
                      edge.spot(part),
                      "%s of a buffer that @Edge on parameter \"%s\" does not ask for"
                          .formatted(part, port))
                  .because("without a number of elements that may wait it has no effect")
                  .fix("add buffer = 256, or drop " + part));
          return new FanOut.Waiting(null, partitions ? key(edge) : null, edge.spot());
        }
      }
      if (!partitions) {
        findings.add(
            Finding.of(
                    DiagnosticCode.CTRL118,
                    edge.spot(),
                    "@Edge on parameter \"%s\" says nothing".formatted(port))
                .fix("add buffer = 256 or partitionKey = \"%s\", or drop it".formatted(port)));
      }
    }
    return new FanOut.Waiting(
        buffers ? buffer(edge) : null, partitions ? key(edge) : null, edge.spot());
  }

  private Buffer buffer(Mirror edge) {
    int capacity = edge.number("buffer");
    Overflow overflow = edge.constant("overflow", Overflow.class);
    if (capacity < 1 || capacity > Buffer.MOST) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CTRL118,
                  edge.spot("buffer"),
                  "a buffer of %d elements".formatted(capacity))
              .fix("give a number from 1 to %d".formatted(Buffer.MOST)));
    }
    return new Buffer(capacity, overflow, spill(edge, overflow));
  }

  private @Nullable Integer spill(Mirror edge, Overflow overflow) {
    int limit = edge.number("spillMiB");
    if (overflow != Overflow.SPILL) {
      if (edge.isWritten("spillMiB")) {
        findings.add(
            Finding.of(
                    DiagnosticCode.SPILL101,
                    edge.spot("spillMiB"),
                    "spillMiB for a buffer that does not spill")
                .because("elements that find it full: overflow = " + overflow)
                .fix("say overflow = Overflow.SPILL, or drop spillMiB"));
      }
      return null;
    }
    if (limit < 1) {
      findings.add(
          Finding.of(
                  DiagnosticCode.SPILL101,
                  edge.spot("spillMiB"),
                  "spillMiB = %d leaves no room on disk".formatted(limit))
              .fix("give a number of mebibytes from 1 up"));
    }
    return limit;
  }

  private static Reference key(Mirror edge) {
    return new Reference(edge.text("partitionKey"), edge.spot("partitionKey"));
  }
}
