package dev.espalier.runtime.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.cli.console.Terminal;
import dev.espalier.runtime.time.ManualTime;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {

  private static final String ERASE = "\r\u001b[K";

  private final ManualTime time = new ManualTime();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private ProgressLine start(boolean terminal, String noColor) {
    Terminal console =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream(), false, UTF_8),
            new PrintStream(err, false, UTF_8),
            terminal,
            terminal,
            Map.of("NO_COLOR", noColor),
            Path.of(""));
    return ProgressLine.start(console, time, "order-flow", new Tally());
  }

  @Test
  void line_appearsAfterAMomentChangesAndLeavesNoTrace() {
    try (ProgressLine _ = start(true, "1")) {
      time.advance(Duration.ofMillis(599));
      assertThat(err.toString(UTF_8)).isEmpty();

      time.advance(Duration.ofMillis(1));
      assertThat(err.toString(UTF_8)).isEqualTo(ERASE + "⠋ order-flow  0 of 0 nodes  600 ms");

      err.reset();
      time.advance(Duration.ofMillis(120));
      assertThat(err.toString(UTF_8)).isEqualTo(ERASE + "⠙ order-flow  0 of 0 nodes  720 ms");
      err.reset();
    }

    assertThat(err.toString(UTF_8)).isEqualTo(ERASE);
    time.advance(Duration.ofSeconds(5));
    assertThat(err.toString(UTF_8)).isEqualTo(ERASE);
  }

  @Test
  void line_whereNoPersonSees_isNotDrawn() {
    try (ProgressLine _ = start(false, "")) {
      time.advance(Duration.ofSeconds(5));
    }

    assertThat(err.toString(UTF_8)).isEmpty();
  }
}
