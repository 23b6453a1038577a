package dev.espalier.processor.read;

import dev.espalier.HttpMethod;
import dev.espalier.HttpTrigger;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Trigger;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.source.Mirror;
import dev.espalier.processor.source.Mirrors;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what starts runs of a flow.
final class TriggerReader {

  private static final Pattern SEGMENT =
      Pattern.compile("\\{(?<variable>[A-Za-z][A-Za-z0-9_]*)\\}|[A-Za-z0-9._~!$&'()*+,;=:@%-]+");

  private final Findings findings;

  TriggerReader(Findings findings) {
    this.findings = findings;
  }

  List<Trigger> read(Mirrors mirrors) {
    return mirrors.get(HttpTrigger.class).map(this::http).stream().toList();
  }

  private Trigger http(Mirror mirror) {
    String path = mirror.text("path");
    problem(path)
        .ifPresent(
            reason ->
                findings.add(
                    Finding.of(
                            DiagnosticCode.TRIG101,
                            mirror.spot("path"),
                            "\"%s\" is no path template".formatted(path))
                        .because(reason)
                        .fix("write it like /orders/{id}")));
    return new Trigger.Http(mirror.constant("method", HttpMethod.class), path);
  }

  private static Optional<String> problem(String path) {
    if (!path.startsWith("/")) {
      return Optional.of("a path starts with /");
    }
    if (path.equals("/")) {
      return Optional.empty();
    }
    Set<String> variables = new HashSet<>();
    for (String segment : path.substring(1).split("/", -1)) {
      Matcher matcher = SEGMENT.matcher(segment);
      if (!matcher.matches()) {
        return Optional.of(
            "each segment is a name or one {variable}, and \"%s\" is neither".formatted(segment));
      }
      String variable = matcher.group("variable");
      if (variable != null && !variables.add(variable)) {
        return Optional.of("{%s} stands in it twice".formatted(variable));
      }
    }
    return Optional.empty();
  }
}
