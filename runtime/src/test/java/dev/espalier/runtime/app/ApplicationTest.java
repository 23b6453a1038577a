package dev.espalier.runtime.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Workflow;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.runtime.result.ApplicationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplicationTest {

  @TempDir Path folder;

  @Test
  void place_thatIsNotThere_isNamed() {
    Path missing = folder.resolve("missing.jar");

    assertThatThrownBy(() -> Application.of(List.of(missing)))
        .isInstanceOf(ApplicationException.class)
        .hasMessageContaining(missing + ": [RUN108] there is no such file or folder");
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
  void loader_ofARealJar_prefersItsOwnVersionOfALibrary() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("src/picocli"));
    Path library =
        Files.writeString(
            sources.resolve("CommandLine.java"),
            "package picocli; public class CommandLine { public static String VERSION = \"own\";"
                + " }");
    Path classes = Files.createDirectory(folder.resolve("classes"));
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-proc:none", "-d", classes.toString(), library.toString());
    Path jar = folder.resolve("app.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("picocli/CommandLine.class"));
      Files.copy(classes.resolve("picocli/CommandLine.class"), out);
    }

    try (Application application = Application.of(List.of(jar))) {
      Class<?> own = application.loader().loadClass("picocli.CommandLine");

      assertThat(own.getField("VERSION").get(null)).isEqualTo("own");
      assertThat(own.getProtectionDomain().getCodeSource().getLocation())
          .isEqualTo(jar.toUri().toURL());
    }
  }

  @Test
  void brokenJar_isAProblem() throws IOException {
    Path jar = folder.resolve("half.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/espalier/com.acme.X/flow.json"));
      out.write(new byte[5_000]);
    }
    byte[] bytes = Files.readAllBytes(jar);
    Files.write(jar, Arrays.copyOf(bytes, bytes.length - 30));

    try (Application application = Application.of(List.of(jar))) {
      assertThat(application.problems())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.message()).startsWith("it is no jar, or a broken one: "));
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
