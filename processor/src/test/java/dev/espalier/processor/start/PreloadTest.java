package dev.espalier.processor.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.espalier.processor.EspalierProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreloadTest {

  private static final Path LIST =
      Path.of("src/main/resources/dev/espalier/processor/start/classes.txt");
  private static final Path FLOWS = Path.of("src/test/resources/cases/flow");

  /// How far the list may lag behind the code, until `-Despalier.golden=write` renews it.
  private static final int MOST_UNLISTED = 25;

  @TempDir private Path folder;

  @Test
  void list_isOfClassesThatACompilationUses() throws Exception {
    List<String> used = ownClasses(compileCold("-J-Despalier.preload=false"));

    if ("write".equals(System.getProperty("espalier.golden"))) {
      assertThat(System.getenv("CI")).as("goldens are not written in CI").isNotEqualTo("true");
      Files.write(LIST, used);
    }

    List<String> unlisted = new ArrayList<>(used);
    unlisted.removeAll(Files.readAllLines(LIST));
    assertThat(unlisted)
        .as("-Despalier.golden=write renews the list")
        .hasSizeLessThan(MOST_UNLISTED);
  }

  @Test
  void list_isOfClassesThatExist() throws IOException {
    assertThat(Files.readAllLines(LIST))
        .isNotEmpty()
        .allSatisfy(name -> assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException());
  }

  @Test
  void javac_startsIt_unlessToldNotTo() throws Exception {
    Path plain = folder.resolve("Plain.java");
    Files.writeString(plain, "class Plain {}\n");

    List<String> without = ownClasses(javac("-J-Despalier.preload=false", List.of(plain)));
    List<String> with = ownClasses(javac("-J-Despalier.preload=true", List.of(plain)));

    assertThat(without).doesNotContain(Preload.class.getName());
    assertThat(with).contains(Preload.class.getName());
  }

  @Test
  void rehearsal_reachesItsEnd() {
    assertThatCode(Rehearsal::run).doesNotThrowAnyException();
  }

  @Test
  void run_whereClassesAreMissing_leavesThatToOthers() {
    Preload preload =
        new Preload(
            new ClassLoader(Preload.class.getClassLoader()) {
              @Override
              protected Class<?> loadClass(String name, boolean resolve)
                  throws ClassNotFoundException {
                throw new ClassNotFoundException(name);
              }
            });

    assertThatCode(preload::run).doesNotThrowAnyException();
  }

  private List<String> compileCold(String option) throws Exception {
    List<Path> sources;
    try (var files = Files.walk(FLOWS)) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.getParent().getFileName().toString().matches("order|triage"))
              .sorted()
              .toList();
    }
    assertThat(sources).isNotEmpty();
    return javac(option, sources);
  }

  /// Returns the names of the classes that a javac process loaded, in their order.
  private List<String> javac(String option, List<Path> sources) throws Exception {
    Path loaded = folder.resolve("loaded");
    Path log = folder.resolve("log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                option,
                "-J-Xlog:class+load:file=" + loaded + ":none",
                "-proc:full",
                "-processor",
                EspalierProcessor.class.getName(),
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                Files.createDirectories(folder.resolve("out")).toString()));
    sources.forEach(source -> command.add(source.toString()));
    Process javac =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(javac.waitFor()).as(Files.readString(log)).isZero();
    return Files.readAllLines(loaded).stream()
        .map(line -> line.substring(0, line.indexOf(' ')))
        .toList();
  }

  private static List<String> ownClasses(List<String> loaded) {
    return loaded.stream()
        .filter(name -> name.matches("(dev\\.espalier|com\\.palantir)\\..*"))
        .filter(name -> !name.contains("/0x") && !name.contains("$$Lambda"))
        .filter(name -> !name.endsWith(".EarlyStart"))
        .toList();
  }
}
