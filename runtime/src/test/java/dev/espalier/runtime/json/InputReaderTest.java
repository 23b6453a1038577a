package dev.espalier.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.DiagnosticText;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Requirements;
import dev.espalier.ir.schema.Schema;
import dev.espalier.ir.schema.Schema.Choice;
import dev.espalier.ir.schema.Schema.Int;
import dev.espalier.ir.schema.Schema.OneOf;
import dev.espalier.ir.schema.Schema.Option;
import dev.espalier.ir.schema.Schema.OrNull;
import dev.espalier.ir.schema.Schema.Property;
import dev.espalier.ir.schema.Schema.Ref;
import dev.espalier.ir.schema.Schema.Struct;
import dev.espalier.ir.schema.Schema.Text;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InputReaderTest {

  private static final Schema TEXT = new Text(null);

  private static final Schema ITEM =
      struct("sku", TEXT, true, "count", new Int("int32"), true, "note", new OrNull(TEXT), false);

  private static final Schema ORDER =
      struct("id", TEXT, true, "items", new Schema.Array(ITEM, false), true);

  private static final Schema SHAPE =
      new OneOf(
          null,
          List.of(
              new Option("Circle", "Circle", struct("radius", new Schema.Num("double"), true)),
              new Option(
                  "Box",
                  "Box",
                  struct(
                      "width", new Schema.Num(null), true, "height", new Schema.Num(null), true)),
              new Option("Mark", "Mark", new Choice(List.of("DOT", "CROSS")))));

  private static final Schema EVENT =
      new OneOf(
          "type",
          List.of(
              new Option("Opened", "opened", struct("number", new Int("int32"), true)),
              new Option("Closed", "closed", struct("reason", TEXT, true))));

  @Test
  void read_ofAFittingDocument_givesTheValue() {
    assertThat(
            reader(struct("item_name", TEXT, true))
                .read(
                    "in.json",
                    "{\"item_name\":\"n\",\"else\":1}".getBytes(UTF_8),
                    () -> Shop.Item.class))
        .isEqualTo(new InputResult.Accepted(new Shop.Item("n", java.util.Optional.empty(), null)));
  }

  @Test
  void read_ofAMisfit_saysAllAtOnceWithPointersAndPositions() {
    List<Diagnostic> diagnostics =
        refused(
            ORDER,
            """
            {"items": [
              {"sku": 7, "count": 1.5},
              {"sku": "b", "kount": 3, "note": null},
              null]}\
            """);

    assertThat(diagnostics)
        .extracting(d -> DiagnosticText.located(d).lines().findFirst().orElseThrow())
        .containsExactly(
            "in.json:1:1: [RUN102] \"id\" is missing",
            "in.json:2:11 at /items/0/sku: [RUN102] expected a string but found a number",
            "in.json:2:23 at /items/0/count: [RUN102] expected a whole number but found 1.5",
            "in.json:3:3 at /items/1: [RUN102] \"count\" is missing; is \"kount\" meant for it?",
            "in.json:4:3 at /items/2: [RUN102] expected an object but found null");
    assertThat(diagnostics).extracting(Diagnostic::code).containsOnly(DiagnosticCode.RUN102);
  }

  @Test
  void read_ofAWrongChoice_namesTheNearAndTheKnown() {
    Diagnostic diagnostic =
        refused(new Choice(List.of("GOLD", "SILVER", "BRONZE")), "\"GOLT\"").getFirst();

    assertThat(diagnostic.near()).containsExactly("GOLD");
    assertThat(diagnostic.known()).containsExactly("BRONZE", "SILVER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"radius":"x"}          | /radius | expected a number but found a string
          {"width":1}             |         | "height" is missing
          {}                      |         | the properties do not tell which case this is
          "STAR"                  |         | "STAR" is none of the values
          3                       |         | expected an object or a string but found a number
          """)
  void read_ofASealedTypeByProperties_reportsOnTheCaseMeant(
      String json, @Nullable String pointer, String message) {
    assertOnly(refused(SHAPE, json), pointer, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"opened","number":"x"} | /number | expected a whole number but found a string
          {"type":"closed"}              |         | "reason" is missing
          {"number":1}                   |         | "type" is missing, which tells the case
          {"type":"opend","number":1}    | /type   | "opend" is none of the values
          {"type":1}                     | /type   | expected one of "opened", "closed"
          []                             |         | expected an object but found an array
          """)
  void read_ofASealedTypeByDiscriminator_reportsOnTheCaseMeant(
      String json, @Nullable String pointer, String message) {
    assertOnly(refused(EVENT, json), pointer, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":1,"a":2}  | 1 | 8  | the name "a" occurs twice in one object
          {"a":1} x      | 1 | 9  |
          {"a":NaN}      | 1 | 9  |
          {"a":          | 1 | 6  | the document ends too early
          [01]           | 1 | 2  |
          """)
  void read_ofWhatIsNotJson_pointsAtThePlace(
      String json, int line, int column, @Nullable String reason) {
    Diagnostic diagnostic = refused(new Schema.Any(), json).getFirst();

    assertThat(diagnostic.message())
        .startsWith("the input is not JSON: ")
        .contains(reason == null ? "" : reason);
    assertThat(diagnostic.place().source().line()).isEqualTo(line);
    assertThat(diagnostic.place().source().column()).isCloseTo(column, within(2));
  }

  @Test
  void read_ofBytesThatAreNotUtf8_isRefused() {
    InputResult result =
        reader(new Schema.Any())
            .read("in.json", new byte[] {'"', (byte) 0xff, '"'}, () -> Object.class);

    assertThat(((InputResult.Refused) result).diagnostics().getFirst().message())
        .isEqualTo("the input is not JSON: the document is not UTF-8");
  }

  @Test
  void read_ofADeepDocument_isRefused() {
    String deep = "[".repeat(5000) + "]".repeat(5000);

    assertThat(refused(new Schema.Any(), deep).getFirst().message())
        .isEqualTo(
            "the input is not JSON: a limit is exceeded: document nesting depth (201) exceeds the"
                + " maximum allowed (200)");
  }

  @Test
  void read_ofADocumentWithAByteOrderMark_passesItOver() {
    InputResult result =
        reader(new Schema.Any())
            .read("in.json", "\ufeff\"a\"".getBytes(StandardCharsets.UTF_8), () -> String.class);

    assertThat(result).isEqualTo(new InputResult.Accepted("a"));
  }

  @Test
  void read_ofManyFaults_countsThoseBeyondTheLimit() {
    String many = IntStream.range(0, 250).mapToObj(i -> "1").toList().toString();

    List<Diagnostic> diagnostics = refused(new Schema.Array(TEXT, false), many);

    assertThat(diagnostics).hasSize(101);
    assertThat(diagnostics.getLast().message()).isEqualTo("150 more places do not fit");
  }

  @Test
  void read_ofASetWithDoubles_pointsAtThem() {
    assertOnly(
        refused(
            new Schema.Array(new Schema.Any(), true),
            "[{\"a\":1,\"b\":[2]},3,{\"b\":[2.0],\"a\":1e0}]"),
        "/2",
        "this equals element 0");
  }

  @Test
  void read_ofWhatTheSchemaAcceptsButTheTypeDoesNot_pointsAtIt() {
    Schema schema = struct("children", new Schema.Array(new Schema.Any(), false), true);

    List<Diagnostic> diagnostics =
        refused(schema, "{\"children\":[{\"name\":[]}]}", Shop.Tree.class);

    assertOnly(diagnostics, "/children/0/name", "");
    assertThat(diagnostics.getFirst().place().source().column()).isEqualTo(22);
  }

  @Test
  void read_withoutDocument_showsASample() {
    InputResult result = reader(ORDER).read("in.json", null, () -> Object.class);

    assertThat(((InputResult.Refused) result).diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.message()).isEqualTo("order-flow needs an input, but none was given");
              assertThat(d.fix())
                  .isEqualTo(
                      "give one, such as"
                          + " {\"id\":\"text\",\"items\":[{\"sku\":\"text\",\"count\":1}]}");
            });
  }

  @Test
  void read_forAFlowWithoutInput_takesNone() {
    InputReader reader = new InputReader(flow(null, Map.of()), ValueCodec::new);

    assertThat(reader.read("in.json", null, () -> void.class))
        .isEqualTo(new InputResult.Accepted(null));
    assertThat(reader.read("in.json", new byte[] {'1'}, () -> void.class))
        .isInstanceOfSatisfying(
            InputResult.Refused.class,
            refused ->
                assertThat(refused.diagnostics().getFirst().message())
                    .isEqualTo("order-flow takes no input, but one was given"));
  }

  @Test
  void read_againstReferencesInACircle_ends() {
    Map<String, Schema> named = Map.of("A", new Ref("B"), "B", new OrNull(new Ref("A")));
    InputReader reader =
        new InputReader(flow(new DataType(new Ref("A"), null, List.of()), named), ValueCodec::new);

    assertThat(reader.read("in.json", new byte[] {'1'}, () -> Integer.class))
        .isEqualTo(new InputResult.Accepted(1));
  }

  private static void assertOnly(
      List<Diagnostic> diagnostics, @Nullable String pointer, String message) {
    assertThat(diagnostics)
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains(message));
    assertThat(diagnostics.getFirst().place().pointer()).isEqualTo(pointer == null ? "" : pointer);
  }

  private static org.assertj.core.data.Offset<Integer> within(int columns) {
    return org.assertj.core.data.Offset.offset(columns);
  }

  private static List<Diagnostic> refused(Schema schema, String json) {
    return refused(schema, json, Object.class);
  }

  private static List<Diagnostic> refused(Schema schema, String json, Type type) {
    InputResult result = reader(schema).read("in.json", json.getBytes(UTF_8), () -> type);
    assertThat(result).isInstanceOf(InputResult.Refused.class);
    return ((InputResult.Refused) result).diagnostics();
  }

  private static InputReader reader(Schema schema) {
    return new InputReader(flow(new DataType(schema, null, List.of()), Map.of()), ValueCodec::new);
  }

  private static Struct struct(Object... parts) {
    Map<String, Property> properties = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 3) {
      properties.put(
          (String) parts[i], new Property((Schema) parts[i + 1], (Boolean) parts[i + 2], null));
    }
    return new Struct(properties);
  }

  private static Flow flow(@Nullable DataType input, Map<String, Schema> named) {
    return new Flow(
        Flow.IR_VERSION,
        "",
        "order-flow",
        "1.0.0",
        null,
        null,
        false,
        input,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        named,
        new Requirements(
            Effect.PURE,
            Determinism.STRICT,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        List.of(),
        Map.of(),
        List.of(),
        null,
        "");
  }
}
