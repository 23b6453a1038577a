package dev.espalier.processor.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TypeProblemTest {

  @Test
  void port_ofWhatIsNoData_isRefusedWithReasonAndFix() {
    assertThat(problems("class Ports { Object it; }"))
        .containsExactly(
            "Object: it can be anything -> name the type, or use"
                + " tools.jackson.databind.JsonNode for any JSON");
    assertThat(problems("class Ports { Thread it; }"))
        .containsExactly("Thread: it is a resource of this process, not data -> null");
    assertThat(problems("class Ports { java.util.function.Function<String, String> it; }"))
        .containsExactly("Function<String, String>: it is code, not data -> null");
    assertThat(problems("@SuppressWarnings(\"rawtypes\") class Ports { List it; }"))
        .containsExactly(
            "List: a raw type says nothing about its content -> give its type arguments");
    assertThat(problems("class Ports { List<?> it; }"))
        .containsExactly(
            "List<?>[]: a wildcard without upper bound can be anything -> name the type");
    assertThat(problems("class Ports { Optional<Optional<String>> it; }"))
        .containsExactly(
            "Optional<Optional<String>>: an optional of an optional has two kinds of nothing"
                + " -> use one Optional");
    assertThat(problems("class Ports { dev.espalier.capability.HttpRead it; }"))
        .containsExactly(
            "HttpRead: a capability is given by the engine and cannot flow"
                + " -> take it as a parameter itself");
    assertThat(problems("class Ports<T> { T it; }"))
        .containsExactly("T: a type variable can be anything -> name the type");
  }

  @Test
  void component_withoutJsonForm_isRefusedAtItsPath() {
    String source =
        """
        record Order(List<Line> lines, Map<Line, String> notes) {}
        record Line(java.io.InputStream content, Customer customer) {}
        class Customer { String name; }
        class Ports { Order it; }
        """;

    assertThat(problems(source))
        .containsExactly(
            "Order.lines[].content: it is a resource of this process, not data -> null",
            "Order.lines[].customer: a class does not say what its data is -> make it a record",
            "Order.notes.key: a JSON object has texts as keys"
                + " -> use a String, number, enum or similar as key, or a list of records");
  }

  @Test
  void problem_ofNamedType_isToldOnce() {
    String source = "record Order(Thread thread) {} class Ports { Order it; List<Order> again; }";

    List<Integer> counts =
        TypesUnderTest.inSource(
            source,
            test ->
                List.of(
                    test.schemas().port(test.type("it")).problems().size(),
                    test.schemas().port(test.type("again")).problems().size()));

    assertThat(counts).containsExactly(1, 0);
  }

  @Test
  void port_ofHiddenType_isRefused() {
    assertThat(problems("class Ports { private record Order(int id) {} List<Order> it; }"))
        .containsExactly(
            "List<Ports.Order>: Ports.Order is not accessible from the generated code in package p"
                + " -> make it package-private or public");
  }

  @Test
  void sealedType_withHiddenCase_isRefused() {
    String source =
        """
        sealed interface Shape { record Circle() implements Shape {} }
        class Ports {
          sealed interface Way {}
          private record North() implements Way {}
          Way it;
        }
        """;

    assertThat(problems(source))
        .containsExactly(
            "Ports.Way(North): Ports.North is not accessible from the generated code in package p"
                + " -> make it package-private or public");
  }

  @Test
  void type_thatGrowsWithoutEnd_isRefused() {
    String source =
        "record Nest<T>(Optional<Nest<List<T>>> next) {} class Ports { Nest<String> it; }";

    assertThat(problems(source))
        .singleElement()
        .asString()
        .contains("a type that contains ever larger types of its own never ends");
  }

  @Test
  void missingType_isUnresolved() {
    List<TypeProblem.Kind> kinds =
        TypesUnderTest.inSource(
            "record Order(Missing gone) {} class Ports { Order it; }",
            test ->
                test.schemas().port(test.type("it")).problems().stream()
                    .map(TypeProblem::kind)
                    .toList());

    assertThat(kinds).containsExactly(TypeProblem.Kind.UNRESOLVED);
  }

  @Test
  void renames_thatClash_areRefused() {
    String source =
        """
        record Order(@Property("id") int number, int id) {}
        class Ports { Order it; }
        """;

    assertThat(problems(source))
        .containsExactly("Order: two components have the JSON name \"id\" -> rename one");
  }

  @Test
  void discriminator_thatIsAlsoAComponent_isRefused() {
    String source =
        """
        @Discriminator("type") sealed interface Event {}
        record Opened(String type) implements Event {}
        class Ports { Event it; }
        """;

    assertThat(problems(source))
        .containsExactly(
            "Event(Opened).type: the component and the discriminator have the same JSON name"
                + " \"type\" -> drop the component: the case itself tells");
  }

  @Test
  void cases_thatJsonCannotTellApart_areAmbiguous() {
    String fix =
        " -> put @Discriminator(\"type\") on the sealed type,"
            + " or give a case a property of its own";

    assertThat(ambiguities("Triplets"))
        .containsExactly(
            "Triplets: they require \"id\", \"size\"" + fix.replace("a case", "each case"));
    assertThat(ambiguities("Twins")).containsExactly("Twins: both require \"id\"" + fix);
    assertThat(ambiguities("Mistaken"))
        .containsExactly("Mistaken: Loose may have all that Strict requires" + fix);
    assertThat(ambiguities("Holder")).containsExactly("Holder.twins[]: both require \"id\"" + fix);
    assertThat(ambiguities("Colours")).containsExactly("Colours: both may be \"RED\"" + fix);
  }

  @Test
  void cases_thatDifferInWhatTheyRequire_areNotAmbiguous() {
    assertThat(ambiguities("Tagged")).isEmpty();
    assertThat(ambiguities("Decision<String>")).isEmpty();
    assertThat(ambiguities("Apart")).isEmpty();
  }

  private static List<String> ambiguities(String type) {
    String source =
        """
        sealed interface Twins { record A(int id) implements Twins {}
          record B(String id) implements Twins {} }
        record Holder(List<Twins> twins) {}
        sealed interface Triplets { record A(int id, int size) implements Triplets {}
          record B(int size, int id) implements Triplets {}
          record C(int id, int size) implements Triplets {} }
        sealed interface Mistaken { record Loose(int id, Optional<String> why)
            implements Mistaken {}
          record Strict(int id, String why) implements Mistaken {} }
        @Discriminator("kind") sealed interface Tagged { record A(int id) implements Tagged {}
          record B(int id) implements Tagged {} }
        sealed interface Apart { record A(int id) implements Apart {}
          record B(int id, int size, Optional<String> why) implements Apart {} }
        sealed interface Colours { enum Warm implements Colours { RED, ORANGE }
          enum Loud implements Colours { RED, PINK } enum Cold implements Colours { BLUE } }
        class Ports { %s it; }
        """
            .formatted(type);
    return TypesUnderTest.inSource(
        source,
        test -> {
          Built built = test.schemas().port(test.type("it"));
          assertThat(built.problems()).isEmpty();
          return test.schemas().ambiguities(built.schema()).stream()
              .map(TypeProblemTest::text)
              .toList();
        });
  }

  private static List<String> problems(String source) {
    return TypesUnderTest.inSource(
        source,
        test ->
            test.schemas().port(test.type("it")).problems().stream()
                .map(TypeProblemTest::text)
                .toList());
  }

  private static String text(TypeProblem problem) {
    return problem.path() + ": " + problem.reason() + " -> " + problem.fix();
  }
}
