package dev.espalier.processor.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemaBuilderTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "boolean; bool",
        "Byte; int8",
        "short; int16",
        "int; int32",
        "Long; int64",
        "float; float",
        "Double; double",
        "char; text:char",
        "String; text",
        "java.math.BigInteger; int",
        "java.math.BigDecimal; num",
        "java.time.Instant; text:date-time",
        "java.time.OffsetDateTime; text:date-time",
        "java.time.ZonedDateTime; text:date-time",
        "java.time.LocalDateTime; text:date-time-local",
        "java.time.LocalDate; text:date",
        "java.time.LocalTime; text:time-local",
        "java.time.Duration; text:duration",
        "java.time.Period; text:duration",
        "java.time.Year; int32",
        "java.time.YearMonth; text",
        "java.time.ZoneId; text",
        "java.time.DayOfWeek; #DayOfWeek",
        "UUID; text:uuid",
        "java.net.URI; text:uri",
        "Locale; text",
        "Currency; text",
        "byte[]; text:byte",
        "int[][]; [[int32]]",
        "List<String>; [text]",
        "Set<UUID>; set[text:uuid]",
        "Collection<? extends Number>; none",
        "Collection<? extends Integer>; [int32]",
        "Map<String, List<Integer>>; map{[int32]}",
        "Map<java.time.DayOfWeek, Long>; map{int64}",
        "Map<Integer, String>; map{text}",
        "Map.Entry<String, Integer>; map{int32}",
        "Optional<String>; text",
        "List<Optional<String>>; [text?]",
      })
  void port_ofLibraryType_hasItsSchema(String type, String schema) {
    assertThat(port("class Ports { %s it; }".formatted(type))).isEqualTo(schema);
  }

  @Test
  void port_ofJsonTree_isAnyJson() {
    assertThat(Scalars.of("tools.jackson.databind.JsonNode")).isEqualTo(new Schema.Any());
  }

  @Test
  void result_ofStreamOrOptional_isOfItsContent() {
    String source = "class Ports { %s it; }";

    assertThat(result(source.formatted("java.util.stream.Stream<String>"))).isEqualTo("[text]");
    assertThat(result(source.formatted("Optional<Integer>"))).isEqualTo("int32");
  }

  @Test
  void record_becomesDefinition_withRenamesOptionalsAndDescriptions() {
    String source =
        """
        /// An order.
        ///
        /// @param id who it is,
        ///   for ever
        /// @param pullRequest what it closes
        record Order(UUID id, @Property("pull_request") String pullRequest,
            Optional<Integer> rank, @org.jspecify.annotations.Nullable String note,
            OptionalInt size, List<Line> lines) {}
        record Line(String sku, int count, Order back) {}
        class Ports { Order it; }
        """;

    assertThat(definitions(source))
        .containsOnly(
            Map.entry(
                "Order",
                "{id: text:uuid -- who it is, for ever, pull_request: text -- what it closes,"
                    + " rank?: int32?, note?: text?, size?: int32?, lines: [#Line]}"),
            Map.entry("Line", "{sku: text, count: int32, back: #Order}"));
  }

  @Test
  void record_fromClassFile_hasTheSameSchemaWithoutDescriptions() {
    String source =
        """
        record Order(UUID id, @Property("pull_request") String pullRequest,
            @org.jspecify.annotations.Nullable String note,
            List<@org.jspecify.annotations.Nullable String> tags, Tier tier, Shape shape) {}
        enum Tier {
          @Property("g") GOLD,
          SILVER { @Override public String toString() { return ""; } }
        }
        @Discriminator("kind") sealed interface Shape {}
        @Property("round") record Circle(double radius) implements Shape {}
        record Square(double side) implements Shape {}
        class Ports { Order it; }
        """;

    Map<String, String> fromSource = definitions(source);

    assertThat(fromSource)
        .containsOnly(
            Map.entry(
                "Order",
                "{id: text:uuid, pull_request: text, note?: text?, tags: [text?],"
                    + " tier: #Tier, shape: #Shape}"),
            Map.entry("Tier", "g/SILVER"),
            Map.entry("Shape", "Circle=round #Circle | Square=Square #Square by kind"),
            Map.entry("Circle", "{radius: double}"),
            Map.entry("Square", "{side: double}"));
    Map<String, String> fromClasses =
        TypesUnderTest.inClasses(folder, source, SchemaBuilderTest::definitions);
    assertThat(fromClasses).isEqualTo(fromSource);
  }

  @Test
  void generic_isDefinedOncePerParameterization() {
    String source =
        """
        record Page<T>(List<T> items, Optional<Page<T>> next) {}
        record Order(String id) {}
        record Ports2(Page<Order> orders, Page<List<Order>> lists, Page<int[]> arrays,
            Page<Page<Order>> pages, Page<? extends Order> open) {}
        class Ports { Ports2 it; }
        """;

    assertThat(definitions(source))
        .containsEntry("PageOfOrder", "{items: [#Order], next?: #PageOfOrder?}")
        .containsEntry("PageOfListOfOrder", "{items: [[#Order]], next?: #PageOfListOfOrder?}")
        .containsEntry("PageOfintArray", "{items: [[int32]], next?: #PageOfintArray?}")
        .containsEntry("PageOfPageOfOrder", "{items: [#PageOfOrder], next?: #PageOfPageOfOrder?}")
        .hasSize(6);
  }

  @Test
  void definitions_ofOneSimpleName_areToldApart() {
    String source =
        """
        interface Sales { record Item(int price) {} }
        interface Stock { record Item(int count) {} }
        record Both(Sales.Item sold, Stock.Item left) {}
        class Ports { Both it; }
        """;

    assertThat(definitions(source))
        .containsEntry("Both", "{sold: #Item, left: #Stock.Item}")
        .containsOnlyKeys("Both", "Item", "Stock.Item");
  }

  @Test
  void sealedType_inheritsTheDiscriminatorAboveIt() {
    String source =
        """
        @Discriminator("kind") sealed interface Event {}
        sealed interface Issue extends Event {}
        record Opened(int number) implements Issue {}
        record Closed(int number) implements Issue {}
        record Ping() implements Event {}
        class Ports { Issue it; }
        """;

    assertThat(definitions(source))
        .containsEntry("Issue", "Opened=Opened #Opened | Closed=Closed #Closed by kind");
  }

  @Test
  void decision_isSolvedForItsRequest() {
    String source = "record Loan(int sum) {} class Ports { Decision<Loan> it; }";

    assertThat(definitions(source))
        .containsEntry("GrantedOfLoan", "{request: #Loan, votes: [#Vote]}")
        .containsEntry(
            "DecisionOfLoan",
            "Granted=Granted #GrantedOfLoan | Denied=Denied #DeniedOfLoan"
                + " | Expired=Expired #ExpiredOfLoan by decision");
  }

  static Map<String, String> definitions(TypesUnderTest test) {
    List<TypeProblem> problems = test.schemas().port(test.type("it")).problems();
    assertThat(problems).isEmpty();
    return test.schemas().definitions().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> SchemaText.of(e.getValue())));
  }

  private static Map<String, String> definitions(String source) {
    return TypesUnderTest.inSource(source, SchemaBuilderTest::definitions);
  }

  private static String port(String source) {
    return TypesUnderTest.inSource(source, test -> text(test.schemas().port(test.type("it"))));
  }

  private static String result(String source) {
    return TypesUnderTest.inSource(source, test -> text(test.schemas().result(test.type("it"))));
  }

  private static String text(Built built) {
    return built.problems().isEmpty() ? SchemaText.of(built.schema()) : "none";
  }
}
