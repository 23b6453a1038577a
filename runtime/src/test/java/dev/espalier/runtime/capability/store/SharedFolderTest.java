package dev.espalier.runtime.capability.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stores that several processes use at the same time, and that processes die over.
final class SharedFolderTest {

  @TempDir Path folder;

  private final List<Process> peers = new ArrayList<>();

  @AfterEach
  void endPeers() {
    peers.forEach(Process::destroyForcibly);
  }

  @Test
  void replace_byManyProcessesWithManyBuckets_losesNoUpdate() throws Exception {
    Path[] folders = {folder.resolve("one"), folder.resolve("two")};
    for (Path each : folders) {
      new KeyValueWrites(new Bucket(each)).put("n", "0".getBytes(UTF_8));
    }

    List<Process> counting = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      counting.add(start("count", "40", folders[0].toString(), folders[1].toString()));
    }

    for (Process process : counting) {
      assertThat(process.waitFor()).isZero();
    }
    for (Path each : folders) {
      assertThat(new KeyValueReads(new Bucket(each)).get("n")).hasValue("240".getBytes(UTF_8));
    }
  }

  @Test
  void publish_byProcessesThatAreKilled_losesAndInventsNothing() throws Exception {
    Set<String> told = new HashSet<>();

    for (int round = 0; round < 3; round++) {
      List<Process> publishing = List.of(start("publish", at("q")), start("publish", at("q")));
      for (Process process : publishing) {
        told.addAll(saidByThatIsKilledAfter(20, process));
      }
    }
    new QueueLog(folder.resolve("q")).publish("last", "last".getBytes(UTF_8));

    List<String> published = keys();
    told.add("last");
    assertThat(published).doesNotHaveDuplicates().containsAll(told);
    assertThat(published.size() - told.size())
        .as("messages that were on disk when their publisher died before it could say so")
        .isBetween(0, 6);
  }

  /// The process object is left alone: its way to kill closes what is still to be read.
  private static List<String> saidByThatIsKilledAfter(int lines, Process process)
      throws IOException {
    List<String> said = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
        if (said.size() == lines) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    return said;
  }

  private List<String> keys() throws IOException {
    List<String> keys = new ArrayList<>();
    try (Stream<String> lines = Files.lines(folder.resolve("q/messages.jsonl"))) {
      for (String line : lines.toList()) {
        QueueLine message = QueueLine.parse((line + "\n").getBytes(UTF_8));
        assertThat(message).as(line).isNotNull();
        assertThat(message.sequence()).isEqualTo(keys.size() + 1);
        assertThat(line).contains("\"text\":\"" + message.key() + "\"");
        keys.add(message.key());
      }
    }
    return keys;
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Peer.class.getName()));
    command.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    peers.add(process);
    return process;
  }
}
