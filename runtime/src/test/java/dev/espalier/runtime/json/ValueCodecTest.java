package dev.espalier.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Decision;
import dev.espalier.Outcome;
import dev.espalier.Signal;
import dev.espalier.runtime.json.Shop.Box;
import dev.espalier.runtime.json.Shop.Circle;
import dev.espalier.runtime.json.Shop.Containers;
import dev.espalier.runtime.json.Shop.Cube;
import dev.espalier.runtime.json.Shop.Event;
import dev.espalier.runtime.json.Shop.Free;
import dev.espalier.runtime.json.Shop.Grade;
import dev.espalier.runtime.json.Shop.Item;
import dev.espalier.runtime.json.Shop.Mark;
import dev.espalier.runtime.json.Shop.Nested;
import dev.espalier.runtime.json.Shop.Numbers;
import dev.espalier.runtime.json.Shop.Pair;
import dev.espalier.runtime.json.Shop.Pulled;
import dev.espalier.runtime.json.Shop.Pushed;
import dev.espalier.runtime.json.Shop.Scalars;
import dev.espalier.runtime.json.Shop.Shape;
import dev.espalier.runtime.json.Shop.Starred;
import dev.espalier.runtime.json.Shop.Times;
import dev.espalier.runtime.json.Shop.Tree;
import dev.espalier.spi.Generic;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ValueCodecTest {

  private final ValueCodec codec = new ValueCodec();

  @Test
  void scalars_keepTheirForm() {
    assertRoundTrip(
        """
        {"flag":true,"small":-128,"shorter":32767,"number":-5,"big":9007199254740993,"single":1.5,\
        "real":0.1,"letter":"é","text":"a\\"b","integer":123456789012345678901234567890,\
        "amount":10.50,"bytes":"AP8=","id":"7f1bbf2c-8c5a-4f4e-a9e6-5b1d4f1b6f0a",\
        "link":"https://a.example/x?y=1","locale":"de-CH","currency":"CHF","perhaps":null}\
        """,
        Scalars.class);
  }

  @Test
  void times_areIso() {
    assertRoundTrip(
        """
        {"instant":"2026-11-01T10:00:00.123456789Z","offset":"2026-11-01T10:00:00+02:00",\
        "zoned":"2026-11-01T10:00:00-05:00","local":"2026-11-01T10:00:00","date":"2026-11-01",\
        "time":"10:00:00.5","offsetTime":"10:00:00+01:00","duration":"PT48H","period":"P1Y2M3D",\
        "year":2026,"month":"2026-11","day":"--11-01","zone":"Europe/Paris"}\
        """,
        Times.class);
  }

  @Test
  void containers_keepTheirOrder() {
    assertRoundTrip(
        """
        {"list":[3,1,2],"set":["z","a","m"],"sorted":["LOW","very-high"],\
        "byGrade":{"very-high":{"item_name":"n","count":1,"note":null}},\
        "byDate":{"2026-11-02":[1],"2026-11-01":[]},"deque":[true,false],"grid":[["a"],[]]}\
        """,
        Containers.class);
  }

  @Test
  void absentProperties_areNullOrEmpty() {
    assertThat(read("{\"item_name\":\"n\",\"more\":1}", Item.class))
        .isEqualTo(new Item("n", Optional.empty(), null));
  }

  @Test
  void components_alone_areWritten() {
    assertThat(write(new Item("n", Optional.of(2), "x")))
        .isEqualTo("{\"item_name\":\"n\",\"count\":2,\"note\":\"x\"}");
  }

  @Test
  void enumConstants_goByNameWhateverToStringSays() {
    assertThat(write(List.of(Grade.LOW, Grade.HIGH))).isEqualTo("[\"LOW\",\"very-high\"]");
    assertThat(read("\"very-high\"", Grade.class)).isEqualTo(Grade.HIGH);
    assertRefused("\"HIGH\"", Grade.class, "");
    assertRefused("0", Grade.class, "");
  }

  @Test
  void generics_areSolved() {
    Type type = Generic.of(Pair.class, Item.class, Generic.of(List.class, Grade.class));

    assertThat(read("{\"first\":{\"item_name\":\"n\"},\"second\":[\"LOW\"]}", type))
        .isEqualTo(new Pair<>(new Item("n", Optional.empty(), null), List.of(Grade.LOW)));
  }

  @Test
  void jsonNode_keepsEachDigit() {
    Free free = (Free) read("{\"any\":{\"a\":1.2300,\"b\":[12345678901234567890]}}", Free.class);

    assertThat(free.any().get("a").decimalValue()).isEqualTo(new BigDecimal("1.2300"));
    assertThat(write(free)).isEqualTo("{\"any\":{\"a\":1.2300,\"b\":[12345678901234567890]}}");
  }

  @Test
  void privateRecord_isWritten() {
    assertThat(write(Shop.hidden())).isEqualTo("{\"secret\":\"x\"}");
  }

  static Stream<Arguments> sealedByProperties() {
    return Stream.of(
        Arguments.of("{\"radius\":1.0}", new Circle(1)),
        Arguments.of("{\"width\":1.0,\"height\":2.0}", new Box(1, 2)),
        Arguments.of(
            "{\"width\":1.0,\"height\":2.0,\"depth\":3.0,\"colour\":null}",
            new Cube(1, 2, 3, Optional.empty())),
        Arguments.of("\"CROSS\"", Mark.CROSS));
  }

  @ParameterizedTest
  @MethodSource
  void sealedByProperties(String json, Shape value) {
    assertThat(read(json, Shape.class)).isEqualTo(value);
    assertThat(write(value)).isEqualTo(json);
  }

  @Test
  void sealedByProperties_countsNullAsAbsent() {
    assertThat(read("{\"width\":1,\"height\":2,\"depth\":null}", Shape.class))
        .isEqualTo(new Box(1, 2));
  }

  @Test
  void sealedByProperties_withoutAWinner_isRefused() {
    assertRefused("{\"x\":1}", Shape.class, "\"Circle\", \"Box\", \"Cube\"");
    assertRefused("\"STAR\"", Shape.class, "\"STAR\" is no case of Shape");
    assertRefused("1", Shape.class, "");
  }

  static Stream<Arguments> sealedByDiscriminator() {
    return Stream.of(
        Arguments.of("{\"type\":\"Pushed\",\"payload\":5}", new Pushed<>(5)),
        Arguments.of("{\"type\":\"pull_request\",\"payload\":5,\"number\":7}", new Pulled<>(5, 7)),
        Arguments.of("{\"type\":\"Numbers\",\"count\":2}", new Numbers(2)),
        Arguments.of("{\"type\":\"Starred\"}", new Starred<>()));
  }

  @ParameterizedTest
  @MethodSource
  void sealedByDiscriminator(String json, Event<Integer> value) {
    assertThat(read(json, Generic.of(Event.class, Integer.class))).isEqualTo(value);
    assertThat(write(value)).isEqualTo(json);
  }

  @Test
  void discriminator_mayStandAnywhere() {
    assertThat(
            read(
                "{\"payload\":{\"a\":[1]},\"type\":\"Pushed\"}",
                Generic.of(Event.class, Generic.of(Map.class, String.class, int[].class))))
        .isInstanceOfSatisfying(
            Pushed.class, pushed -> assertThat(pushed.payload()).isInstanceOf(Map.class));
  }

  @Test
  void discriminator_isInherited() {
    assertThat(read("{\"type\":\"Starred\"}", Generic.of(Nested.class, String.class)))
        .isEqualTo(new Starred<>());
  }

  @Test
  void discriminator_absentOrUnknown_isRefused() {
    Type type = Generic.of(Event.class, String.class);

    assertRefused("{\"payload\":\"x\"}", type, "\"type\" of Event must be one of");
    assertRefused("{\"type\":\"Nope\"}", type, "not \"Nope\"");
    assertRefused("{\"type\":1}", type, "not absent");
    assertRefused("{\"type\":\"Numbers\",\"count\":1}", type, "must be one of \"Pushed\"");
  }

  @Test
  void sealedInContainers_isWrittenByItsOwnClass() {
    Object value = Map.of("a", List.of(new Pushed<>(Optional.of(new Circle(2)))));

    assertThat(write(value))
        .isEqualTo("{\"a\":[{\"type\":\"Pushed\",\"payload\":{\"radius\":2.0}}]}");
  }

  @Test
  void outcomeAndSignalAndDecision_roundTrip() {
    assertThat(write(new Outcome.Success<>(1))).isEqualTo("{\"value\":1}");
    assertThat(read("{\"error\":\"E\",\"message\":\"\"}", Generic.of(Outcome.class, Long.class)))
        .isEqualTo(new Outcome.Failure<>("E", ""));
    assertThat(
            read(
                "{\"value\":2,\"at\":\"2026-11-01T10:00:00Z\"}",
                Generic.of(Signal.class, Long.class)))
        .isEqualTo(new Signal.Received<>(2L, Instant.parse("2026-11-01T10:00:00Z")));
    assertThat(read("{}", Generic.of(Signal.class, Long.class))).isEqualTo(new Signal.TimedOut<>());
    Decision<String> denied =
        new Decision.Denied<>(
            "r", List.of(new Decision.Vote("ann", false, Instant.parse("2026-11-01T10:00:00Z"))));
    assertThat(read(write(denied), Generic.of(Decision.class, String.class))).isEqualTo(denied);
  }

  @Test
  void wholeNumbers_mayBeWrittenWithFractionsOfZero() {
    assertThat(read("[1.0,2e1]", int[].class)).isEqualTo(new int[] {1, 20});
    assertThat(read("9007199254740993.0", long.class)).isEqualTo(9007199254740993L);
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of("\"5\"", int.class),
        Arguments.of("5", String.class),
        Arguments.of("300", byte.class),
        Arguments.of("99999999999", int.class),
        Arguments.of("1", boolean.class),
        Arguments.of("\"\"", Item.class),
        Arguments.of("\"not a date\"", Instant.class),
        Arguments.of("\"P1Y\"", java.time.Duration.class),
        Arguments.of("[1", int[].class),
        Arguments.of("1 2", int.class),
        Arguments.of("{\"a\":1,\"a\":2}", Map.class));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void read_ofWhatDoesNotFit_isRefused(String json, Type type) {
    assertRefused(json, type, "");
  }

  @Test
  void read_ofAMisfitInside_pointsAtIt() {
    assertThatExceptionOfType(ValueException.class)
        .isThrownBy(
            () ->
                codec.read(
                    "{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":7}]}"
                        .getBytes(UTF_8),
                    Tree.class))
        .satisfies(e -> assertThat(e.pointer()).isEqualTo("/children/0/children"));
  }

  @Test
  void write_ofAStream_isAnArray() {
    assertThat(write(Stream.of(new Circle(1), Mark.DOT))).isEqualTo("[{\"radius\":1.0},\"DOT\"]");
  }

  @Test
  void write_indented_isForPeople() {
    assertThat(written(new Pairing(List.of(1), Map.of()), true))
        .isEqualTo("{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}");
  }

  static Stream<Object> infinite() {
    return Stream.of(
        Double.NaN, Float.POSITIVE_INFINITY, new double[] {1, Double.NaN}, new float[] {Float.NaN});
  }

  @ParameterizedTest
  @MethodSource("infinite")
  void write_ofWhatIsNoNumberInJson_isRefused(Object number) {
    assertThatExceptionOfType(ValueException.class)
        .isThrownBy(() -> write(Map.of("mean", number)))
        .withMessageEndingWith("is no number in JSON")
        .satisfies(e -> assertThat(e.pointer()).startsWith("/mean"));
  }

  @Test
  void write_ofNothing_isNull() {
    assertThat(write(null)).isEqualTo("null");
    assertThat(write(Optional.empty())).isEqualTo("null");
  }

  private record Pairing(List<Integer> a, Map<String, String> b) {}

  private void assertRoundTrip(String json, Type type) {
    assertThat(write(read(json, type))).isEqualTo(json);
  }

  private void assertRefused(String json, Type type, String part) {
    assertThatExceptionOfType(ValueException.class)
        .isThrownBy(() -> read(json, type))
        .withMessageContaining(part);
  }

  private @Nullable Object read(String json, Type type) {
    return codec.read(json.getBytes(UTF_8), type);
  }

  private String write(@Nullable Object value) {
    return written(value, false);
  }

  private String written(@Nullable Object value, boolean indented) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    codec.write(value, out, indented);
    return out.toString(UTF_8);
  }

  private void assertNothingWritten(Object value, String pointer, String reason) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> codec.write(value, out, true))
        .isInstanceOfSatisfying(
            ValueException.class,
            e -> {
              assertThat(e.pointer()).isEqualTo(pointer);
              assertThat(e.reason()).isEqualTo(reason);
            });
    assertThat(out.size()).isZero();
  }

  @Test
  void valueThatContainsItself_isRefusedWithItsPathBeforeAnythingIsWritten() {
    List<Object> inner = new ArrayList<>();
    Map<String, Object> outer = new LinkedHashMap<>();
    outer.put("fine", 1);
    outer.put("more", inner);
    inner.add("x");
    inner.add(inner);

    assertNothingWritten(outer, "/more/1", "it contains itself: this is /more again");
    inner.set(1, outer);
    assertNothingWritten(outer, "/more/1", "it contains itself: this is the whole value again");
  }

  @Test
  void valueThatIsTooDeep_isRefusedBeforeAnythingIsWritten() {
    Object deep = 1;
    for (int i = 0; i < 100_000; i++) {
      deep = Map.of("n", deep);
    }

    assertNothingWritten(deep, "/n/n/n/n/n/n/n/n/…", "it is nested more than 500 levels deep");
  }

  @Test
  void valueWithAFaultNearItsEnd_isRefusedBeforeAnythingIsWritten() {
    assertNothingWritten(
        List.of("a".repeat(100_000), Double.NaN), "/1", "NaN is no number in JSON");
  }
}
