package dev.espalier.runtime.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Workflow;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.runtime.result.ApplicationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplicationTest {

  @TempDir Path folder;

  @Test
  void place_thatIsNotThere_isNamed() {
    Path missing = folder.resolve("missing.jar");

    assertThatThrownBy(() -> Application.of(List.of(missing)))
        .isInstanceOf(ApplicationException.class)
        .hasMessageContaining("[RUN108] there is no " + missing);
  }

  @Test
  void file_thatIsNoJar_isAProblem() throws IOException {
    Path text = Files.writeString(folder.resolve("plain.txt"), "no jar");

    try (Application application = Application.of(List.of(text))) {
      assertThat(application.documents()).isEmpty();
      assertThat(application.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.code()).isEqualTo(DiagnosticCode.RUN108));
    }
  }

  @Test
  void document_thatIsNoJson_isAProblem() throws IOException {
    Path flow = folder.resolve("META-INF/espalier/com.acme.Broken");
    Files.createDirectories(flow);
    Files.writeString(flow.resolve("flow.json"), "{");

    try (Application application = Application.of(List.of(folder))) {
      assertThat(application.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.code()).isEqualTo(DiagnosticCode.DAG301));
    }
  }

  @Test
  void loader_sharesTheDslAndNothingElseOfTheEngine() throws Exception {
    try (Application application = Application.of(List.of(folder))) {
      assertThat(application.loader().loadClass(Workflow.class.getName())).isSameAs(Workflow.class);
      assertThatThrownBy(() -> application.loader().loadClass(Application.class.getName()))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }
}
