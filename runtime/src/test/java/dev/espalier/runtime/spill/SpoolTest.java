package dev.espalier.runtime.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.runtime.result.SpillException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolTest {

  private static final long MIB = 1 << 20;

  @TempDir Path folder;

  private final List<Path> made = new ArrayList<>();

  private Spool spool(Path files, long limit, Segment.Disk disk) {
    return new Spool(
        new Spool.Folder() {
          @Override
          public Path file(long number) {
            return files.resolve("s" + number);
          }

          @Override
          public Segment.Disk disk() {
            return disk;
          }
        },
        limit);
  }

  private Spool spool(long mebibytes) {
    return spool(folder, mebibytes * MIB, SpoolTest::open);
  }

  private static RandomAccessFile open(Path file) throws IOException {
    return new RandomAccessFile(file.toFile(), "rw");
  }

  private static byte[] record(int number, int size) {
    return ByteBuffer.allocate(Math.max(4, size)).putInt(number).array();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Property(tries = 200)
  void records_comeBackInTheirOrder(@ForAll long seed) throws IOException {
    Path files = Files.createTempDirectory("spool");
    made.add(files);
    Random chance = new Random(seed);
    ArrayDeque<byte[]> expected = new ArrayDeque<>();
    try (Spool spool = spool(files, 64 * MIB, SpoolTest::open)) {
      for (int step = 0; step < 400; step++) {
        if (chance.nextInt(5) < 3) {
          int most = chance.nextInt(20) == 0 ? 300_000 : 5_000;
          byte[] content = new byte[chance.nextInt(most)];
          chance.nextBytes(content);
          expected.add(content);
          spool.add(content);
        } else {
          assertThat(spool.take()).isEqualTo(expected.poll());
        }
        assertThat(spool.isEmpty()).isEqualTo(expected.isEmpty());
      }
      while (!expected.isEmpty()) {
        assertThat(spool.take()).isEqualTo(expected.poll());
      }
      assertThat(spool.take()).isNull();
      assertThat(spool.onDisk()).isZero();
    }
  }

  @AfterProperty
  void deleteAll() throws IOException {
    for (Path each : made) {
      Leftovers.delete(each);
    }
  }

  @Test
  void fewRecords_useNoFile() throws IOException {
    Spool spool = spool(1);

    spool.add(record(1, 1000));

    assertThat(files()).isEmpty();
    assertThat(spool.take()).isEqualTo(record(1, 1000));
  }

  @Test
  void segments_areBounded_andDeletedAsTheyAreRead() throws IOException {
    Spool spool = spool(4);
    for (int i = 0; i < 30; i++) {
      spool.add(record(i, 100_000));
    }
    int most = files().size();

    assertThat(files()).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(512 * 1024));
    for (int i = 0; i < 15; i++) {
      spool.take();
    }
    assertThat(files().size()).isBetween(1, most / 2 + 1);
    spool.close();
    assertThat(files()).isEmpty();
  }

  @Test
  void recordBeyondTheLimit_isRefused_andThoseBeforeComeBack() {
    Spool spool = spool(1);
    for (int i = 0; i < 10; i++) {
      spool.add(record(i, 100_000));
    }

    assertThatThrownBy(() -> spool.add(record(10, 100_000)))
        .isInstanceOf(SpillException.class)
        .hasMessage(
            "10 elements are on disk, and the next one does not fit into the 1 MiB that spillMiB"
                + " allows");
    for (int i = 0; i < 10; i++) {
      assertThat(spool.take()).isEqualTo(record(i, 100_000));
    }
    spool.add(record(10, 100_000));
    assertThat(spool.take()).isEqualTo(record(10, 100_000));
  }

  @Test
  void anyByteThatChanged_isFoundOut() throws IOException {
    Random chance = new Random(7);
    for (int round = 0; round < 200; round++) {
      try (Spool spool = spool(64)) {
        for (int i = 0; i < 3; i++) {
          spool.add(record(i, 70_000));
        }
        Path file = files().getFirst();
        byte[] content = Files.readAllBytes(file);
        int at = chance.nextInt(content.length);
        content[at] ^= (byte) (1 << chance.nextInt(8));
        Files.write(file, content);

        assertThatThrownBy(() -> takeAll(spool))
            .isInstanceOf(SpillException.class)
            .hasMessageMatching("element [012] on disk is damaged: .*s1 was changed .*");
      }
    }
  }

  @Test
  void recordsThatChangedPlaces_areFoundOut() throws IOException {
    Spool spool = spool(64);
    spool.add(record(0, 70_000));
    spool.add(record(1, 70_000));
    Path file = files().getFirst();
    byte[] content = Files.readAllBytes(file);
    int half = content.length / 2;
    byte[] swapped = Arrays.copyOfRange(content, half, 2 * content.length - half);
    System.arraycopy(content, 0, swapped, half, half);
    Files.write(file, swapped);

    assertThatThrownBy(spool::take)
        .isInstanceOf(SpillException.class)
        .hasMessageStartingWith("element 0 on disk is damaged");
  }

  @Test
  void fileThatLostItsEnd_isFoundOut() throws IOException {
    Spool spool = spool(64);
    for (int i = 0; i < 3; i++) {
      spool.add(record(i, 70_000));
    }
    try (RandomAccessFile file = open(files().getFirst())) {
      file.setLength(file.length() - 1);
    }

    assertThat(spool.take()).isEqualTo(record(0, 70_000));
    assertThatThrownBy(() -> takeAll(spool))
        .isInstanceOf(SpillException.class)
        .hasMessageContaining("cannot be read: it ends before byte");
  }

  private static void takeAll(Spool spool) {
    while (spool.take() != null) {
      assertThat(spool.onDisk()).isNotNegative();
    }
  }

  @Test
  void fullDisk_isSaid_andWhatIsThereComesBack() {
    long room = 300_000;
    Spool spool = spool(folder, 64 * MIB, file -> new Full(file, room));
    List<byte[]> kept = new ArrayList<>();

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                byte[] next = record(i, 20_000);
                spool.add(next);
                kept.add(next);
              }
            })
        .isInstanceOf(SpillException.class)
        .hasMessageContaining("cannot be written (No space left on device)");

    assertThat(kept).hasSizeGreaterThan(10);
    for (byte[] each : kept) {
      assertThat(spool.take()).isEqualTo(each);
    }
    assertThat(spool.take()).isNull();
  }

  @Test
  void fullDisk_atTheFirstByteOfAFile_leavesNoEmptyFileBehind() throws IOException {
    Spool spool = spool(folder, 64 * MIB, file -> new Full(file, 0));
    spool.add(record(0, 40_000));

    assertThatThrownBy(() -> spool.add(record(1, 40_000))).isInstanceOf(SpillException.class);

    assertThat(files()).isEmpty();
    assertThat(spool.take()).isEqualTo(record(0, 40_000));
    assertThat(spool.take()).isNull();
  }

  /// A file on a disk that has no more room.
  private static final class Full extends RandomAccessFile {

    private final long room;

    Full(Path file, long room) throws IOException {
      super(file.toFile(), "rw");
      this.room = room;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      int fits = (int) Math.min(count, room - getFilePointer());
      super.write(bytes, from, fits);
      if (fits < count) {
        throw new IOException("No space left on device");
      }
    }
  }
}
