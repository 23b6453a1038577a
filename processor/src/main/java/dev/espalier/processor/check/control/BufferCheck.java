package dev.espalier.processor.check.control;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.model.FanOut;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.type.TypeText;

/// `CTRL118`: elements wait in a buffer only where they come one by one.
public final class BufferCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (int scope : subject.graph().scopes().all()) {
      FanOut.Waiting waiting = subject.graph().scopes().opening(scope).waiting();
      Vertex source = subject.graph().vertices().get(subject.graph().scopes().source(scope));
      if (waiting != null
          && waiting.buffer() != null
          && subject.round().java().streamElement(source.result()).isEmpty()) {
        findings.add(
            Finding.of(
                    DiagnosticCode.CTRL118,
                    waiting.spot(),
                    "nothing waits between %s and those who take its elements"
                        .formatted(source.id()))
                .because(
                    "it gives a %s, whose elements are all there at once"
                        .formatted(TypeText.brief(source.result())))
                .fix("drop %s, or let %s return a Stream".formatted(part(waiting), source.id())));
      }
    }
  }

  private static String part(FanOut.Waiting waiting) {
    return waiting.key() == null ? "@Edge" : "the buffer";
  }
}
