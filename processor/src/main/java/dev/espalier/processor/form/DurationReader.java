package dev.espalier.processor.form;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.source.Mirror;
import java.time.Duration;
import java.util.Optional;

/// Reads durations in annotations.
public final class DurationReader {

  private final Findings findings;

  /// Makes a reader that reports what cannot be read.
  public DurationReader(Findings findings) {
    this.findings = findings;
  }

  /// Reads a duration whose text may be empty for none.
  public Optional<Duration> optional(Mirror mirror, String member) {
    return mirror.text(member).isEmpty() && !mirror.isWritten(member)
        ? Optional.empty()
        : required(mirror, member);
  }

  /// Reads a duration that must be one.
  public Optional<Duration> required(Mirror mirror, String member) {
    String text = mirror.text(member);
    Optional<Duration> duration = Durations.parse(text);
    if (duration.isEmpty()) {
      findings.add(
          Finding.of(
                  DiagnosticCode.DAG110,
                  mirror.spot(member),
                  "\"%s\" is no duration".formatted(text))
              .because("a duration is a whole number and a unit, or several from large to small")
              .fix("write it like 500ms, 30s, 5m, 48h, 30d or 1h30m"));
    } else if (duration.get().isZero()) {
      findings.add(
          DiagnosticCode.DAG110,
          mirror.spot(member),
          "\"%s\" is no time at all".formatted(text),
          "give a duration above zero");
      return Optional.empty();
    }
    return duration;
  }
}
