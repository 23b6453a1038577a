package dev.espalier.runtime.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScaffoldTest {

  @TempDir Path home;

  @Test
  void write_makesACompleteProject() throws IOException {
    Path folder = home.resolve("order-flow");

    List<Path> files = scaffold().write(ProjectName.of("order-flow"), folder);

    assertThat(files)
        .extracting(Path::toString)
        .containsExactly(
            "pom.xml",
            "src/main/java/com/example/orderflow/OrderFlow.java",
            "src/test/java/com/example/orderflow/OrderFlowTest.java",
            "sample.json",
            "README.md",
            ".gitignore");
    assertThat(folder.resolve("pom.xml"))
        .content()
        .contains("<artifactId>order-flow</artifactId>", "1.2.3", "<annotationProcessorPaths>");
    assertThat(folder.resolve(files.get(1)))
        .content()
        .contains("package com.example.orderflow;", "public class OrderFlow {");
    assertThat(folder.resolve(".espalier/repository/dev/a.jar")).hasContent("jar");
    for (Path file : files) {
      assertThat(folder.resolve(file)).content().doesNotContain("{{");
    }
  }

  @Test
  void write_intoAFolderThatExists_isRefused() throws IOException {
    Path folder = Files.createDirectory(home.resolve("taken"));

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> scaffold().write(ProjectName.of("taken"), folder));
    try (Stream<Path> inside = Files.list(folder)) {
      assertThat(inside).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Order",
        "order_flow",
        "-order",
        "order-",
        "order--flow",
        "../x",
        "1st",
        "a b"
      })
  void name_thatIsNotKebabCase_isRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProjectName.of(name))
        .withMessageContaining("such as order-flow");
  }

  @Test
  void name_ofAKeyword_isRefusedAsPackage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProjectName.of("class"))
        .withMessageContaining("--package");
    assertThat(new ProjectName("class", "com.acme").className()).isEqualTo("Class");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "com..acme", "com.acme.", "com.class", "1.a", "com/acme"})
  void packageName_thatIsNone_isRefused(String packageName) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProjectName("orders", packageName))
        .withMessageContaining("is no package name");
  }

  private Scaffold scaffold() throws IOException {
    Path repository = home.resolve("repository");
    Files.createDirectories(repository.resolve("dev"));
    Files.writeString(repository.resolve("dev/a.jar"), "jar");
    return new Scaffold("1.2.3", repository);
  }
}
