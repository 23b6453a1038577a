package dev.espalier.runtime.spill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Overflow;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.runtime.element.Line;
import dev.espalier.runtime.result.SpillException;
import dev.espalier.spi.Generic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class SpillingTest {

  private static final Buffer TINY = new Buffer(2, Overflow.SPILL, 64);

  @TempDir Path folder;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process each : started) {
      each.destroyForcibly().waitFor();
    }
  }

  record Item(int number, String text) {}

  private static Line line(Spilling spilling) {
    return spilling.line(TINY, Generic.of(Stream.class, Item.class));
  }

  private static Item item(int number) {
    return new Item(number, "x".repeat(1000));
  }

  private List<String> sessions() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).map(each -> each.getFileName().toString()).toList();
    }
  }

  private Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(each -> each.toString().endsWith(".spill")).toList().stream();
    }
  }

  /// Starts a process that spills into the same folder, and waits until it has.
  private Process neighbour(String what) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Neighbour.class.getName(),
                what,
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    started.add(process);
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    assertThat(said.readLine()).isEqualTo("spilled");
    return process;
  }

  @Test
  void nothing_isMadeBeforeItIsNeeded() throws IOException {
    Path base = folder.resolve("a/b");
    Spilling.in(base).close();

    assertThat(base).doesNotExist();
    try (Spilling spilling = Spilling.in(base)) {
      spilling.line(new Buffer(2, Overflow.BLOCK), Item.class);
      assertThat(base).doesNotExist();
    }
  }

  @Test
  void folder_isForItsOwnerAlone_andGoesWithTheEngine() throws Throwable {
    try (Spilling spilling = Spilling.in(folder.resolve("spill"))) {
      Line line = line(spilling);
      for (int i = 0; i < 200; i++) {
        line.put(item(i));
      }

      assertThat(files()).isNotEmpty();
      try (Stream<Path> all = Files.walk(folder.resolve("spill"))) {
        assertThat(all.filter(Files::isDirectory))
            .isNotEmpty()
            .allSatisfy(
                each ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rwx------"));
      }
    }
    assertThat(folder.resolve("spill")).isEmptyDirectory();
  }

  @Test
  void elements_comeBackInTheirOrder_andTheirFilesGo() throws Throwable {
    try (Spilling spilling = Spilling.in(folder)) {
      Line line = line(spilling);
      for (int i = 0; i < 500; i++) {
        line.put(item(i));
      }
      line.end(null);

      for (int i = 0; i < 500; i++) {
        assertThat(line.take()).isEqualTo(item(i));
      }
      assertThat(line.take()).isNull();
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void closedLine_deletesItsFiles_andTurnsAway() throws Throwable {
    try (Spilling spilling = Spilling.in(folder)) {
      Line other = line(spilling);
      Line line = line(spilling);
      for (int i = 0; i < 200; i++) {
        other.put(item(i));
        line.put(item(-i));
      }
      long before = files().count();

      line.close();

      assertThat(files().count()).isEqualTo(before / 2).isPositive();
      assertThat(line.take()).isNull();
      assertThatThrownBy(() -> line.put(item(1))).isInstanceOf(CancellationException.class);
      for (int i = 0; i < 200; i++) {
        assertThat(other.take()).isEqualTo(item(i));
      }
    }
  }

  @Test
  void failure_comesAfterTheElementsBeforeIt() throws Throwable {
    try (Spilling spilling = Spilling.in(folder)) {
      Line line = line(spilling);
      for (int i = 0; i < 5; i++) {
        line.put(item(i));
      }
      line.end(new IllegalStateException("broken"));

      for (int i = 0; i < 5; i++) {
        assertThat(line.take()).isEqualTo(item(i));
      }
      assertThatThrownBy(line::take).hasMessage("broken");
    }
  }

  @Test
  void elementWithoutJson_endsTheLine_evenIfTheNodeGoesOn() throws Throwable {
    try (Spilling spilling = Spilling.in(folder)) {
      Line line = spilling.line(TINY, Generic.of(Stream.class, Double.class));
      line.put(1.0);
      line.put(2.0);

      assertThatThrownBy(() -> line.put(Double.NaN))
          .isInstanceOf(SpillException.class)
          .hasMessageStartingWith("an element cannot go to disk: JSON has no form for it");
      assertThatThrownBy(() -> line.put(3.0)).isInstanceOf(IllegalStateException.class);
      assertThat(line.take()).isEqualTo(1.0);
      assertThat(line.take()).isEqualTo(2.0);
      assertThatThrownBy(line::take).isInstanceOf(SpillException.class);
    }
  }

  @Test
  void folderThatCannotBe_isSaid() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    try (Spilling spilling = Spilling.in(file)) {
      assertThatThrownBy(spilling::prepare)
          .isInstanceOf(SpillException.class)
          .hasMessageContaining("no elements can be spilled into " + file);
    }
  }

  @Test
  void enginesOfOneProcess_keepApart() throws Throwable {
    try (Spilling one = Spilling.in(folder)) {
      Line line = line(one);
      for (int i = 0; i < 200; i++) {
        line.put(item(i));
      }
      try (Spilling other = Spilling.in(folder)) {
        other.prepare();
        assertThat(sessions()).hasSize(2);
      }

      // Had the other one looked at the lock of the first, the first would have lost it, and this
      // process would take its folder for a leftover.
      neighbour("open");
      for (int i = 0; i < 200; i++) {
        assertThat(line.take()).isEqualTo(item(i));
      }
    }
  }

  @Test
  void processThatLives_keepsItsFolder() throws Exception {
    Process other = neighbour("hold");
    try (Spilling spilling = Spilling.in(folder)) {
      spilling.prepare();
      assertThat(sessions()).hasSize(2);
    }

    other.getOutputStream().close();
    assertThat(other.waitFor()).isZero();
    assertThat(sessions()).isEmpty();
  }

  @Test
  void processThatWasKilled_leavesNothingForLong() throws Exception {
    Process other = neighbour("hold");
    other.destroyForcibly().waitFor();
    assertThat(files()).isNotEmpty();

    try (Spilling spilling = Spilling.in(folder)) {
      spilling.prepare();

      assertThat(files()).isEmpty();
      assertThat(sessions()).hasSize(1);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatElseLiesInTheFolder_staysThere() throws IOException {
    Path other = Files.createFile(folder.resolve("letter.txt"));
    Path box = Files.createDirectory(folder.resolve("box"));
    Path old = Files.createFile(box.resolve("1-2.spill"));
    try (Spilling spilling = Spilling.in(folder)) {
      spilling.prepare();
    }

    assertThat(other).exists();
    assertThat(old).exists();
  }
}
