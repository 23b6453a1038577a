package dev.espalier.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Cases in folders, and the texts expected of them; `-Despalier.golden=write` writes these, which
/// a CI run refuses.
final class Golden {

  private static final Path CASES = Path.of("src/test/resources/cases");

  private Golden() {}

  /// Returns the folders of cases whose group has a name of the given form.
  static List<Path> folders(String groups) throws IOException {
    try (Stream<Path> folders = Files.walk(CASES, 2)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> CASES.relativize(folder).getNameCount() == 2)
          .filter(folder -> group(folder).matches(groups))
          .sorted()
          .toList();
    }
  }

  static String group(Path folder) {
    return folder.getParent().getFileName().toString();
  }

  static String name(Path folder) {
    return CASES.relativize(folder).toString();
  }

  static void check(Path file, String actual) throws IOException {
    if ("write".equals(System.getProperty("espalier.golden"))) {
      assertThat(System.getenv("CI")).as("goldens are not written in CI").isNotEqualTo("true");
      Files.writeString(file, actual);
    }
    assertThat(file).exists();
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
