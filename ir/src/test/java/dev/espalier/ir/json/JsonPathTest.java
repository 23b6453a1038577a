package dev.espalier.ir.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JsonPathTest {

  private static final Json JSON =
      ((JsonResult.Parsed) new JsonReader().read("{\"a\": [10,\n {\"b/c~\": 1}]}")).json();

  @Test
  void pointer_escapesSlashesAndTildes() {
    assertThat(JsonPath.ROOT.at("a").at(1).at("b/c~").pointer()).isEqualTo("/a/1/b~1c~0");
    assertThat(JsonPath.ROOT.pointer()).isEmpty();
  }

  @Test
  void position_isThatOfTheValue() {
    assertThat(JsonPath.ROOT.at("a").at(0).position(JSON)).isEqualTo(new Position(1, 8));
    assertThat(JsonPath.ROOT.at("a").at(1).at("b/c~").position(JSON))
        .isEqualTo(new Position(2, 11));
  }

  @Test
  void position_ofWhatIsNotThere_isThatOfItsNearestAncestor() {
    assertThat(JsonPath.ROOT.at("a").at(7).at("a").position(JSON)).isEqualTo(new Position(1, 7));
    assertThat(JsonPath.ROOT.at("a").at("x").position(JSON)).isEqualTo(new Position(1, 7));
    assertThat(JsonPath.ROOT.at("z").position(JSON)).isEqualTo(new Position(1, 1));
    assertThat(JsonPath.ROOT.at("a").at("99999999999").position(JSON))
        .isEqualTo(new Position(1, 7));
  }
}
