package dev.espalier.runtime.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Effect;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingTextTest {

  @Test
  void text_isReadAsItsType() {
    assertThat(SettingText.read(int.class, "7")).isEqualTo(7);
    assertThat(SettingText.read(Long.class, "7")).isEqualTo(7L);
    assertThat(SettingText.read(boolean.class, "true")).isEqualTo(true);
    assertThat(SettingText.read(BigDecimal.class, "1.50")).isEqualTo(new BigDecimal("1.50"));
    assertThat(SettingText.read(URI.class, "https://a.b")).isEqualTo(URI.create("https://a.b"));
    assertThat(SettingText.read(Effect.class, "PURE")).isEqualTo(Effect.PURE);
    assertThat(SettingText.read(String.class, "x")).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource({"500ms, PT0.5S", "30s, PT30S", "1h30m, PT1H30M", "2d, PT48H", "PT5M, PT5M"})
  void duration_isReadInBothForms(String text, Duration expected) {
    assertThat(SettingText.read(Duration.class, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"30", "s", "1h 30m", "-5s", "''"})
  void duration_thatIsNone_isRefused(String text) {
    assertThatThrownBy(() -> SettingText.read(Duration.class, text))
        .hasMessage("a duration such as 500ms, 30s or 1h30m");
  }

  @Test
  void textOfAnotherType_saysWhatIsWanted() {
    assertThatThrownBy(() -> SettingText.read(int.class, "many"))
        .hasMessage("a whole number of 32 bits");
    assertThatThrownBy(() -> SettingText.read(boolean.class, "yes")).hasMessage("true or false");
  }
}
