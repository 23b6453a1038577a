package dev.espalier.runtime.capability.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class FileNameTest {

  @Property
  void decode_ofAnEncodedName_returnsIt(@ForAll("names") String name) {
    assertThat(FileName.decode(FileName.encode(name))).isEqualTo(name);
  }

  @Property
  void encode_ofAnyName_staysBelowTheFolder(@ForAll("names") String name) {
    Path path = FileName.encode(name);

    assertThat(path.normalize()).isEqualTo(path);
    assertThat(path.isAbsolute()).isFalse();
    assertThat((Iterable<Path>) path)
        .allSatisfy(part -> assertThat(part.toString()).hasSizeLessThan(255));
  }

  @Property
  void encode_ofNamesThatDifferInCase_differsInMore(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String name) {
    String other =
        name.equals(name.toLowerCase(Locale.ROOT))
            ? name.toUpperCase(Locale.ROOT)
            : name.toLowerCase(Locale.ROOT);

    assertThat(FileName.encode(name).toString())
        .isNotEqualToIgnoringCase(FileName.encode(other).toString());
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().ofMaxLength(80).filter(FileNameTest::isWellFormed);
  }

  private static boolean isWellFormed(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @Test
  void encode_ofALongName_cutsItIntoFolders() {
    Path path = FileName.encode("a".repeat(450));

    assertThat(path.getNameCount()).isEqualTo(3);
    assertThat(FileName.decode(path)).hasSize(450);
  }

  @Test
  void encode_ofANameBeyondTheLimit_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FileName.encode("a".repeat(1001)))
        .withMessage("a name of 1001 bytes is longer than the 1000 that a name may have");
  }

  @Test
  void encode_ofHalfASurrogatePair_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FileName.encode("a\ud800"))
        .withMessageContaining("surrogate");
  }
}
