package dev.espalier.runtime.capability.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BucketTest {

  @TempDir Path folder;

  @Test
  void get_ofAKeyThatWasPut_returnsTheValue() {
    writes().put("orders/1", bytes("one"));

    assertThat(reads().get("orders/1")).hasValue(bytes("one"));
    assertThat(reads().get("orders")).isEmpty();
  }

  @Test
  void put_ofAPresentKey_replacesTheValue() {
    writes().put("k", bytes("old"));
    writes().put("k", bytes("new"));

    assertThat(reads().get("k")).hasValue(bytes("new"));
  }

  @Test
  void put_leavesNoPartBehind() throws IOException {
    writes().put("k", bytes("v"));

    try (Stream<Path> parts = Files.list(folder.resolve(".new"))) {
      assertThat(parts).isEmpty();
    }
  }

  @Test
  void keys_withPrefix_areSorted() {
    for (String key : List.of("b", "a/2", "a/1", "A/3", "a")) {
      writes().put(key, bytes(key));
    }

    assertThat(reads().keys("a")).containsExactly("a", "a/1", "a/2");
    assertThat(reads().keys("")).containsExactly("A/3", "a", "a/1", "a/2", "b");
  }

  @Test
  void keys_ofABucketNeverWritten_areNone() {
    assertThat(new KeyValueReads(new Bucket(folder.resolve("none"))).keys("")).isEmpty();
  }

  @Test
  void get_ofAKeyThatBeginsALongerOne_isApart() {
    String lengthy = "k".repeat(200);
    writes().put(lengthy, bytes("short"));
    writes().put(lengthy + "er", bytes("long"));

    assertThat(reads().get(lengthy)).hasValue(bytes("short"));
    assertThat(reads().get(lengthy + "er")).hasValue(bytes("long"));
  }

  @Test
  void putIfAbsent_ofAPresentKey_keepsTheValue() {
    assertThat(writes().putIfAbsent("k", bytes("first"))).isTrue();
    assertThat(writes().putIfAbsent("k", bytes("second"))).isFalse();

    assertThat(reads().get("k")).hasValue(bytes("first"));
  }

  @Test
  void replace_onlyWithTheExpectedValue() {
    writes().put("k", bytes("1"));

    assertThat(writes().replace("k", bytes("0"), bytes("x"))).isFalse();
    assertThat(writes().replace("k", bytes("1"), bytes("2"))).isTrue();
    assertThat(writes().replace("absent", bytes(""), bytes("2"))).isFalse();
    assertThat(reads().get("k")).hasValue(bytes("2"));
    assertThat(reads().get("absent")).isEmpty();
  }

  @Test
  void delete_returnsWhetherTheKeyWasThere() {
    writes().put("k", bytes("1"));

    assertThat(writes().delete("k")).isTrue();
    assertThat(writes().delete("k")).isFalse();
    assertThat(reads().get("k")).isEmpty();
  }

  @Test
  void replace_byManyThreadsWithBucketsOfTheirOwn_losesNoUpdate() throws Exception {
    writes().put("n", bytes("0"));
    Callable<Void> count =
        () -> {
          Peer.count(new Bucket(folder), 20);
          return null;
        };

    Together.run(4, count);

    assertThat(reads().get("n")).hasValue(bytes("80"));
  }

  @Test
  void first_byManyThreads_isTrueOnce() throws Exception {
    Callable<Boolean> first = () -> new KeySpace(new Bucket(folder)).first("k");

    assertThat(Together.run(8, first)).containsOnlyOnce(true);
    assertThat(new KeySpace(new Bucket(folder)).first("k")).isFalse();
    assertThat(new KeySpace(new Bucket(folder)).first("other")).isTrue();
  }

  @Test
  void blob_roundTrip_andHash() throws IOException {
    String hash =
        new BlobWrites(new Bucket(folder)).put("a.txt", new ByteArrayInputStream(bytes("abc")));

    assertThat(hash).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BlobReads blobs = new BlobReads(new Bucket(folder));
    try (InputStream in = blobs.open("a.txt").orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(bytes("abc"));
    }
    assertThat(blobs.names("a")).containsExactly("a.txt");
    assertThat(blobs.open("b.txt")).isEmpty();
  }

  @Test
  void blob_whoseSourceFails_leavesTheOldContent() throws IOException {
    BlobWrites blobs = new BlobWrites(new Bucket(folder));
    blobs.put("a", new ByteArrayInputStream(bytes("old")));
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes("ne")), closed);

    assertThatThrownBy(() -> blobs.put("a", broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Stream closed");

    assertThat(reads().get("a")).hasValue(bytes("old"));
  }

  @Test
  void write_afterACrash_removesOldPartsOnly() throws IOException {
    Path old = leftover("part-old", Duration.ofDays(2));
    Path recent = leftover("part-recent", Duration.ofHours(2));

    writes().put("k", bytes("v"));

    assertThat(old).doesNotExist();
    assertThat(recent).exists();
    assertThat(reads().keys("")).containsExactly("k");
  }

  private Path leftover(String name, Duration age) throws IOException {
    Path part = Files.createDirectories(folder.resolve(".new")).resolve(name);
    Files.writeString(part, "half");
    FileTime now = Files.getLastModifiedTime(part);
    Files.setLastModifiedTime(part, FileTime.from(now.toInstant().minus(age)));
    return part;
  }

  private KeyValueReads reads() {
    return new KeyValueReads(new Bucket(folder));
  }

  private KeyValueWrites writes() {
    return new KeyValueWrites(new Bucket(folder));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
