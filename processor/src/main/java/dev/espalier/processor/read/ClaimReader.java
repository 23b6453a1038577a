package dev.espalier.processor.read;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.model.Claims;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.source.Mirror;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads what a node claims about itself.
final class ClaimReader {

  private final Findings findings;

  ClaimReader(Findings findings) {
    this.findings = findings;
  }

  Claims read(Kinds kinds) {
    return new Claims(
        claim(kinds, Effect.class, DiagnosticCode.EFFECT101),
        claim(kinds, Determinism.class, DiagnosticCode.DET101));
  }

  private <E extends Enum<E>> Claims.@Nullable Claim<E> claim(
      Kinds kinds, Class<E> type, DiagnosticCode code) {
    String member = type.getSimpleName().toLowerCase(Locale.ROOT);
    Mirror mirror = kinds.saying(member).orElse(null);
    if (mirror == null) {
      return null;
    }
    List<E> claimed = mirror.constants(member, type);
    if (claimed.size() > 1) {
      findings.add(
          code,
          mirror.spot(member).item(1),
          "%d claims for one %s".formatted(claimed.size(), member),
          "keep one of them");
    }
    return claimed.isEmpty() ? null : new Claims.Claim<>(claimed.getFirst(), mirror.spot(member));
  }
}
