package dev.espalier.processor.cases;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Flow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Faulty workflows, in folders called like the code that is reported: how many diagnostics, where,
/// and what they say; and which flows are written all the same.
final class FaultCasesTest {

  private static final String CODES = "[A-Z]+\\d{3}";

  @TempDir Path out;

  @TestFactory
  Stream<DynamicTest> fault_isReportedInItsPlace() throws IOException {
    return Golden.folders(CODES).stream()
        .map(folder -> DynamicTest.dynamicTest(Golden.name(folder), () -> check(folder)));
  }

  @Test
  void code_hasACase() throws IOException {
    Set<String> tested =
        Golden.folders(CODES).stream().map(Golden::group).collect(toCollection(TreeSet::new));

    Set<String> ofProcessor =
        Arrays.stream(DiagnosticCode.values())
            .map(DiagnosticCode::name)
            .filter(code -> !code.startsWith("RUN") && !code.startsWith("DAG3"))
            .collect(toCollection(TreeSet::new));

    assertThat(tested).isEqualTo(ofProcessor);
  }

  private void check(Path folder) throws IOException {
    CaseCompilation.Result result =
        new CaseCompilation(folder, out.resolve(Golden.name(folder))).run();

    String written =
        result.flows().isEmpty()
            ? "nothing"
            : String.join(", ", result.flows().stream().map(Flow::name).sorted().toList());
    String actual = String.join("\n\n", result.diagnostics()) + "\n\nwritten: " + written + "\n";
    assertThat(actual).contains("[" + Golden.group(folder) + "]");
    Golden.check(folder.resolve("expected.txt"), actual);
  }
}
