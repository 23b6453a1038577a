package dev.espalier.ir.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.codec.FlowWriter;
import dev.espalier.ir.codec.ReadResult;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonReader;
import dev.espalier.ir.json.JsonResult;
import dev.espalier.ir.json.JsonText;
import dev.espalier.ir.json.Position;
import dev.espalier.ir.sample.AnyFlow;
import dev.espalier.ir.sample.OrderSample;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class HostileDocumentTest {

  private static final String ORDER = FlowWriter.write(OrderSample.sketch().seal());

  @Property(tries = 300)
  void truncatedDocument_isRefusedWithAPlace(@ForAll @IntRange(max = 17_000) int length) {
    assertIsRefusedWithPlaces(load(ORDER.substring(0, Math.min(length, ORDER.length() - 3))));
  }

  @Property(tries = 500)
  void documentWithNoise_isReadOrRefused(
      @ForAll @IntRange(max = 16_000) int at,
      @ForAll @IntRange(max = 20) int cut,
      @ForAll String noise) {
    var end = Math.min(ORDER.length(), at + cut);

    var result = load(ORDER.substring(0, at) + noise + ORDER.substring(end));

    assertIsReadOrRefusedWithPlaces(result);
  }

  @Property(tries = 1000)
  void documentWithSwappedValues_isReadOrRefused(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times) {
    var random = new Random(seed);
    var json = ((JsonResult.Parsed) new JsonReader().read(ORDER)).json();
    for (int i = 0; i < times; i++) {
      json = swap(json, values(json), random);
    }

    assertIsReadOrRefusedWithPlaces(load(JsonText.compact(json)));
  }

  @Property(tries = 200)
  void documentOfAnythingAnywhere_isReadOrRefused(@ForAll("flows") Flow flow) {
    assertIsReadOrRefusedWithPlaces(load(FlowWriter.write(flow)));
  }

  @Property(tries = 300)
  void bytesOfAnyKind_areRefused(@ForAll byte[] bytes) {
    assertIsRefusedWithPlaces(new FlowLoader().load("flow.json", bytes));
  }

  @Provide
  Arbitrary<Flow> flows() {
    return AnyFlow.any();
  }

  /// Replaces, drops or doubles a value somewhere, most values coming from elsewhere in the
  /// document.
  private static Json swap(Json json, List<Json> values, Random random) {
    if (json instanceof Json.Obj object && !object.members().isEmpty() && random.nextInt(8) > 0) {
      var members = new LinkedHashMap<>(object.members());
      var names = List.copyOf(members.keySet());
      var name = names.get(random.nextInt(names.size()));
      if (random.nextInt(10) == 0) {
        members.remove(name);
      } else {
        members.put(name, swap(members.get(name), values, random));
      }
      return new Json.Obj(members, Position.NONE);
    }
    if (json instanceof Json.Arr array && !array.items().isEmpty() && random.nextInt(8) > 0) {
      var items = new ArrayList<>(array.items());
      var index = random.nextInt(items.size());
      switch (random.nextInt(10)) {
        case 0 -> items.remove(index);
        case 1 -> items.add(items.get(index));
        default -> items.set(index, swap(items.get(index), values, random));
      }
      return new Json.Arr(items, Position.NONE);
    }
    return values.get(random.nextInt(values.size()));
  }

  private static List<Json> values(Json json) {
    var values = new ArrayList<Json>();
    values.add(json);
    switch (json) {
      case Json.Obj object ->
          object.members().values().forEach(each -> values.addAll(values(each)));
      case Json.Arr array -> array.items().forEach(each -> values.addAll(values(each)));
      default -> {}
    }
    return values;
  }

  private static void assertIsRefusedWithPlaces(ReadResult result) {
    assertThat(result).isInstanceOf(ReadResult.Refused.class);
    assertIsReadOrRefusedWithPlaces(result);
  }

  private static void assertIsReadOrRefusedWithPlaces(ReadResult result) {
    if (result instanceof ReadResult.Refused refused) {
      assertThat(refused.diagnostics())
          .isNotEmpty()
          .allSatisfy(
              each -> {
                assertThat(each.place().source().line()).isPositive();
                assertThat(each.place().source().column()).isPositive();
                assertThat(each.known()).hasSizeLessThanOrEqualTo(5);
              });
    }
  }

  private static ReadResult load(String document) {
    return new FlowLoader().load("flow.json", document.getBytes(StandardCharsets.UTF_8));
  }
}
