package dev.espalier.runtime.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.capability.KeyValueRead;
import dev.espalier.capability.KeyValueWrite;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CapabilityViewTest {

  private static final class Both implements KeyValueRead, KeyValueWrite {

    @Override
    public Optional<byte[]> get(String key) {
      throw new IllegalStateException("no " + key);
    }

    @Override
    public List<String> keys(String prefix) {
      return List.of(prefix + "a");
    }

    @Override
    public void put(String key, byte[] value) {}

    @Override
    public boolean putIfAbsent(String key, byte[] value) {
      return true;
    }

    @Override
    public boolean replace(String key, byte[] expected, byte[] value) {
      return true;
    }

    @Override
    public boolean delete(String key) {
      return true;
    }
  }

  private final Object view = CapabilityView.of(KeyValueRead.class, new Both());

  @Test
  void view_isNothingButWhatWasDeclared() {
    assertThat(view).isInstanceOf(KeyValueRead.class).isNotInstanceOf(KeyValueWrite.class);
  }

  @Test
  void view_passesCallsAndWhatTheyThrow() {
    assertThat(((KeyValueRead) view).keys("x")).containsExactly("xa");
    assertThatThrownBy(() -> ((KeyValueRead) view).get("k"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no k");
  }

  @Test
  void object_thatIsNoMore_isGivenAsItIs() {
    KeyValueRead plain =
        new KeyValueRead() {
          @Override
          public Optional<byte[]> get(String key) {
            return Optional.empty();
          }

          @Override
          public List<String> keys(String prefix) {
            return List.of();
          }
        };

    assertThat(CapabilityView.of(KeyValueRead.class, plain)).isSameAs(plain);
  }
}
