package dev.espalier.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Workflows without fault, and what they are linked to.
final class FlowCasesTest {

  @TempDir Path out;

  @TestFactory
  Stream<DynamicTest> flow_isLinkedByTheRules() throws IOException {
    List<Path> folders = Golden.folders("flow");
    assertThat(folders).hasSizeGreaterThan(12);
    return folders.stream()
        .map(folder -> DynamicTest.dynamicTest(Golden.name(folder), () -> check(folder)));
  }

  private void check(Path folder) throws IOException {
    CaseCompilation.Result result =
        new CaseCompilation(folder, out.resolve(Golden.name(folder))).run();

    assertThat(result.diagnostics()).isEmpty();
    StringBuilder actual = new StringBuilder();
    result.flows().forEach(flow -> actual.append(FlowSketch.of(flow)));
    Golden.check(folder.resolve("expected.txt"), actual.toString());
  }
}
