package dev.espalier.runtime.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.result.RunResult;
import dev.espalier.runtime.result.TakenCase;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EndingTest {

  @Test
  void runWithoutAnswer_isAFailure_unlessTheCaseIsIgnored() {
    Ending open = Ending.of(skipped(false));
    Ending intended = Ending.of(skipped(true));

    assertThat(open.code()).isEqualTo(ExitCode.FAILED);
    assertThat(open.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.RUN109);
    assertThat(intended.code()).isEqualTo(ExitCode.OK);
    assertThat(intended.diagnostics()).isEmpty();
    assertThat(intended.note()).isEqualTo("ended, which it ignores by intention");
  }

  private static RunResult<Object> skipped(boolean ignored) {
    Place place = new Place(null, null, "choosy", null, null, null);
    return new RunResult.Skipped<>(
        List.of(new TakenCase("size", "Huge", ignored)),
        Diagnostic.of(DiagnosticCode.RUN109, place, "ended"));
  }
}
