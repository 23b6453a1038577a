package dev.espalier.runtime.capability.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueueLogTest {

  @TempDir Path folder;

  @Test
  void publish_writesOneLineOfJson() throws IOException {
    QueueLog log = new QueueLog(folder);
    log.publish(bytes("hello"));
    log.publish("k-1", new byte[] {(byte) 0xff, 0});

    assertThat(lines())
        .containsExactly(
            "{\"sequence\":1,\"text\":\"hello\",\"crc\":\"ff791efb\"}",
            "{\"sequence\":2,\"key\":\"k-1\",\"base64\":\"/wA=\",\"crc\":\"792e564f\"}");
  }

  @Test
  void publish_ofAKnownKey_addsNothing() throws IOException {
    new QueueLog(folder).publish("k", bytes("a"));
    QueueLog reopened = new QueueLog(folder);
    reopened.publish("k", bytes("a"));
    reopened.publish("", bytes("b"));
    reopened.publish("", bytes("b"));

    assertThat(lines()).hasSize(3);
  }

  @Test
  void publish_besideAnotherLog_seesItsMessages() throws IOException {
    QueueLog one = new QueueLog(folder);
    QueueLog two = new QueueLog(folder);
    one.publish("a", bytes("1"));
    two.publish("b", bytes("2"));
    one.publish("b", bytes("2"));
    one.publish("c", bytes("3"));

    assertThat(lines()).hasSize(3).last().asString().startsWith("{\"sequence\":3,\"key\":\"c\"");
  }

  @Test
  void publish_afterATornLine_cutsItOff() throws IOException {
    new QueueLog(folder).publish(bytes("one"));
    append("{\"sequence\":2,\"text\":\"tw");

    new QueueLog(folder).publish(bytes("two"));

    assertThat(lines()).hasSize(2).last().asString().contains("\"text\":\"two\"");
  }

  @Test
  void publish_afterADamagedLastLine_cutsItOff() throws IOException {
    new QueueLog(folder).publish(bytes("one"));
    append("{\"sequence\":2,\"text\":\"two\",\"crc\":\"00000000\"}\n");

    new QueueLog(folder).publish(bytes("deux"));

    assertThat(lines()).hasSize(2).last().asString().contains("\"text\":\"deux\"");
  }

  @Test
  void publish_afterADamagedLineInTheMiddle_reportsIt() throws IOException {
    QueueLog log = new QueueLog(folder);
    log.publish(bytes("one"));
    log.publish(bytes("two"));
    Path file = folder.resolve("messages.jsonl");
    Files.writeString(file, Files.readString(file).replace("one", "eno"));

    assertThatThrownBy(() -> new QueueLog(folder).publish(bytes("three")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the line at byte 0 of " + file + " is damaged");
  }

  @Test
  void publish_afterSeveralDamagedLinesInTheMiddle_keepsWhatFollows() throws IOException {
    QueueLog log = new QueueLog(folder);
    for (String text : List.of("one", "two", "three")) {
      log.publish(bytes(text));
    }
    Path file = folder.resolve("messages.jsonl");
    String damaged = Files.readString(file).replace("one", "eno").replace("two", "owt");
    Files.writeString(file, damaged);

    assertThatThrownBy(() -> new QueueLog(folder).publish(bytes("four")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("is damaged");
    assertThat(file).hasContent(damaged);
  }

  @Property
  void parse_ofAFormattedLine_returnsItsKeyAndNumber(@ForAll String key, @ForAll byte[] body) {
    byte[] line = QueueLine.format(7, key, body);

    assertThat(QueueLine.parse(line)).isEqualTo(new QueueLine(7, key, line.length));
    assertThat(new String(line, UTF_8)).containsOnlyOnce("\n");
  }

  private void append(String text) throws IOException {
    Files.writeString(folder.resolve("messages.jsonl"), text, StandardOpenOption.APPEND);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve("messages.jsonl"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
