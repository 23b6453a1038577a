package dev.espalier.runtime.capability.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FolderTest {

  @TempDir Path home;

  @Test
  void read_ofAWrittenFile_returnsItsContent() throws IOException {
    writes().write("reports/2026/a.txt", bytes("one"));
    writes().append("reports/2026/a.txt", bytes(" two"));

    assertThat(reads().read("reports/2026/a.txt")).isEqualTo(bytes("one two"));
    try (InputStream in = reads().open("reports/2026/a.txt")) {
      assertThat(in.readAllBytes()).isEqualTo(bytes("one two"));
    }
    assertThat(Files.readString(root().resolve("reports/2026/a.txt"))).isEqualTo("one two");
  }

  @Test
  void write_overAFile_replacesIt() {
    writes().write("a", bytes("old"));
    writes().write("a", bytes("new"));

    assertThat(reads().read("a")).isEqualTo(bytes("new"));
    assertThat(reads().list("")).containsExactly("a");
  }

  @Test
  void list_isSortedAndHidesParts() throws IOException {
    writes().write("b", bytes(""));
    writes().write("a/x", bytes(""));
    Files.writeString(root().resolve(".espalier-part-1"), "half");

    assertThat(reads().list("")).containsExactly("a", "b");
    assertThat(reads().list("a")).containsExactly("x");
  }

  @Test
  void delete_returnsWhetherTheFileWasThere() {
    writes().write("a", bytes(""));

    assertThat(writes().delete("a")).isTrue();
    assertThat(writes().delete("a")).isFalse();
    assertThat(reads().exists("a")).isFalse();
  }

  @Test
  void read_ofAFileThatIsNotThere_throws() {
    assertThatThrownBy(() -> reads().read("none"))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(NoSuchFileException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../out.txt", "a/../../out.txt", "/etc/passwd", "a//b", "./a", "..\\out", "a\0b"})
  void path_thatIsNotPlain_isRefused(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reads().read(path))
        .withMessageContaining("is refused");
    assertThatIllegalArgumentException().isThrownBy(() -> writes().write(path, bytes("x")));
    assertThatIllegalArgumentException().isThrownBy(() -> writes().append(path, bytes("x")));
    assertThatIllegalArgumentException().isThrownBy(() -> writes().delete(path));
  }

  @Test
  void path_throughALinkThatLeadsOut_isRefused() throws IOException {
    Files.createDirectories(root());
    Path outside = Files.createDirectories(home.resolve("outside"));
    Files.writeString(outside.resolve("secret"), "s");
    Files.createSymbolicLink(root().resolve("way"), outside);
    Files.createSymbolicLink(root().resolve("file"), outside.resolve("secret"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> reads().read("way/secret"))
        .withMessageContaining("a symbolic link on it leads out of " + root());
    assertThatIllegalArgumentException().isThrownBy(() -> reads().read("file"));
    assertThatIllegalArgumentException().isThrownBy(() -> writes().write("way/new", bytes("x")));
    assertThatIllegalArgumentException().isThrownBy(() -> writes().append("file", bytes("x")));
    assertThat(outside.resolve("new")).doesNotExist();
    assertThat(outside.resolve("secret")).hasContent("s");
  }

  @Test
  void path_throughALinkThatStaysInside_isAllowed() throws IOException {
    writes().write("real/a", bytes("x"));
    Files.createSymbolicLink(root().resolve("alias"), root().resolve("real"));

    assertThat(reads().read("alias/a")).isEqualTo(bytes("x"));
  }

  @Test
  void path_throughADanglingLink_isRefused() throws IOException {
    Files.createDirectories(root());
    Files.createSymbolicLink(root().resolve("gone"), home.resolve("nowhere"));

    assertThatThrownBy(() -> writes().append("gone", bytes("x")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(home.resolve("nowhere")).doesNotExist();
  }

  private FileReads reads() {
    return new FileReads(new Folder(root()));
  }

  private FileWrites writes() {
    return new FileWrites(new Folder(root()));
  }

  private Path root() {
    return home.resolve("root");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
