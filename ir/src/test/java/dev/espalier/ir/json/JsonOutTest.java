package dev.espalier.ir.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class JsonOutTest {

  @Property(tries = 500)
  void string_isReadBack(@ForAll String text) {
    var json = JsonText.compact(Json.of(text));

    assertThat(((JsonResult.Parsed) new JsonReader().read(json)).json())
        .isEqualTo(new Json.Str(text, new Position(1, 1)));
  }

  @Test
  void controlCharactersAndHalfPairs_areEscaped() {
    var text = "\"\\/\b\t\n\f\r\u0001\u007f\u2028é😀\ud800x\udc00";

    assertThat(JsonText.compact(Json.of(text)))
        .isEqualTo("\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\u007f\u2028é😀\\ud800x\\udc00\"");
  }

  @Test
  void nestedValues_areIndented() {
    var json =
        new JsonObject()
            .put("a", Json.of(List.of(Json.of(1), Json.of(true), new Json.Null(Position.NONE))))
            .put("empty", new JsonObject().build())
            .put("none", Json.of(List.of()))
            .build();

    assertThat(JsonText.pretty(json))
        .isEqualTo(
            """
            {
              "a": [
                1,
                true,
                null
              ],
              "empty": {},
              "none": []
            }
            """);
    assertThat(JsonText.compact(json)).isEqualTo("{\"a\":[1,true,null],\"empty\":{},\"none\":[]}");
  }

  @Test
  void absentMembers_areLeftOut() {
    var out = JsonOut.compact().open().put("a", (String) null).put("b", (Integer) null);

    assertThat(out.put("c", List.<String>of()).put("d", 7).close().finish()).isEqualTo("{\"d\":7}");
  }

  @Test
  void numbers_keepTheirDigits() {
    var literal = "1234567890.10000000000000000000000001e-400";

    var json = ((JsonResult.Parsed) new JsonReader().read("[" + literal + "]")).json();

    assertThat(JsonText.compact(json)).isEqualTo("[" + literal + "]");
  }
}
