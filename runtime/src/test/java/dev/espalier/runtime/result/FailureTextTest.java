package dev.espalier.runtime.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FailureTextTest {

  /// Says what it is told to.
  private static final class Hostile extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final @Nullable Error thrown;
    private final @Nullable String text;

    Hostile(@Nullable Error thrown, @Nullable String text) {
      this.thrown = thrown;
      this.text = text;
    }

    @Override
    public @Nullable String getMessage() {
      if (thrown != null) {
        throw thrown;
      }
      return text;
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable String toString() {
      return getMessage();
    }
  }

  private static final String NAME = Hostile.class.getName();
  private final Hostile throwing = new Hostile(new AssertionError("no"), null);
  private final Hostile silent = new Hostile(null, null);
  private final Hostile huge = new Hostile(null, "x".repeat(5_000_000));

  @Test
  void text_ofWhatCannotSpeak_isItsClass() {
    assertThat(FailureText.of(throwing)).isEqualTo(NAME);
    assertThat(FailureText.of(silent)).isEqualTo(NAME);
    assertThat(FailureText.message(throwing)).isEmpty();
    assertThat(FailureText.message(silent)).isEmpty();
  }

  @Test
  void text_thatIsHuge_isCut() {
    assertThat(FailureText.of(huge)).hasSizeLessThan(2_100).endsWith("… (5000000 characters)");
    assertThat(FailureText.message(huge)).hasSizeLessThan(2_100);
  }

  @Test
  void text_isNotCutWithinACharacter() {
    String said = FailureText.message(new Hostile(null, "x" + "😀".repeat(3000)));

    assertThat(said.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)).isTrue();
  }

  @Test
  void race_lostByWhatCannotSpeak_isWorded() {
    RaceLostException lost = new RaceLostException(List.of(throwing, silent, new Exception("a")));

    assertThat(lost)
        .hasMessage("every source failed: [" + NAME + ", " + NAME + ", java.lang.Exception: a]")
        .hasCause(throwing);
    assertThat(FailureText.reason(lost)).isEqualTo(lost.getMessage());
  }

  @Test
  void race_lostByManyHugeFailures_isWordedShortly() {
    RaceLostException lost = new RaceLostException(Collections.nCopies(1000, huge));

    assertThat(lost.getMessage()).hasSizeLessThan(11_000).endsWith(", …]");
  }

  @Test
  void printable_keepsWhatCanBePrinted() {
    Exception fine = new Exception("fine", new Exception("too"));

    assertThat(FailureText.printable(fine)).isSameAs(fine);
  }

  @Test
  void printable_standsForWhatCannotBePrinted() {
    StringWriter text = new StringWriter();

    FailureText.printable(new Exception("outer", throwing))
        .printStackTrace(new PrintWriter(text, true));
    FailureText.printable(throwing).printStackTrace(new PrintWriter(text, true));

    assertThat(text.toString())
        .contains("java.lang.Exception: outer", NAME)
        .contains("at " + FailureTextTest.class.getName());
  }

  @Test
  @SuppressWarnings("ThrowableNotThrown")
  void printable_endsOnCausesInACircle() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);

    assertThat(FailureText.printable(one)).isNotSameAs(one).hasMessage("java.lang.Exception: one");
  }
}
