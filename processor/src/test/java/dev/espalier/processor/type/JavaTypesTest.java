package dev.espalier.processor.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JavaTypesTest {

  private static final String SOURCE =
      """
      import java.util.stream.Stream;
      interface Shape {}
      record Circle() implements Shape {}
      class Orders extends ArrayList<Circle> {}
      class Outer<T> { class Inner<U> {} }
      class Ports {
        int number; long large; Integer boxed; byte[] bytes; Circle[] circles; Shape[] shapes;
        List<Circle> list; List<? extends Shape> open; Collection<Circle> collection;
        Map<String, Circle> map; Set<Circle> set; Stream<Circle> stream; Orders orders;
        Optional<Circle> optional; String text; Circle circle;
        Outer<String>.Inner<int[]> inner; Map.Entry<String, Integer[][]> entry;
        @SuppressWarnings("rawtypes") List raw; Missing missing; List<Missing> gone;
      }
      """;

  @Test
  void qualified_writesTypesAsInSource() {
    assertThat(text("inner")).isEqualTo("p.Outer<java.lang.String>.Inner<int[]>");
    assertThat(text("entry"))
        .isEqualTo("java.util.Map.Entry<java.lang.String, java.lang.Integer[][]>");
    assertThat(text("open")).isEqualTo("java.util.List<? extends p.Shape>");
    assertThat(text("bytes")).isEqualTo("byte[]");
    assertThat(text("missing")).isEqualTo("Missing");
  }

  @Test
  void element_isWhatForEachRunsFor() {
    assertThat(element("list")).isEqualTo("p.Circle");
    assertThat(element("open")).isEqualTo("p.Shape");
    assertThat(element("set")).isEqualTo("p.Circle");
    assertThat(element("stream")).isEqualTo("p.Circle");
    assertThat(element("orders")).isEqualTo("p.Circle");
    assertThat(element("circles")).isEqualTo("p.Circle");
    assertThat(element("map")).isEqualTo("java.util.Map.Entry<java.lang.String, p.Circle>");
  }

  @Test
  void element_ofOneValue_isNone() {
    assertThat(element("bytes")).isEqualTo("none");
    assertThat(element("text")).isEqualTo("none");
    assertThat(element("raw")).isEqualTo("none");
    assertThat(element("optional")).isEqualTo("none");
  }

  @Test
  void listElement_isOfListOnly() {
    assertThat(listElement("list")).isEqualTo("p.Circle");
    assertThat(listElement("orders")).isEqualTo("none");
    assertThat(listElement("collection")).isEqualTo("none");
  }

  @Test
  void fits_isNominal() {
    assertThat(fits("circle", "circle")).isTrue();
    assertThat(fits("list", "collection")).isTrue();
    assertThat(fits("list", "open")).isTrue();
    assertThat(fits("orders", "list")).isTrue();
    assertThat(fits("circles", "shapes")).isTrue();
    assertThat(fits("number", "boxed")).isTrue();
    assertThat(fits("boxed", "number")).isTrue();
    assertThat(fits("collection", "list")).isFalse();
    assertThat(fits("number", "large")).isFalse();
    assertThat(fits("raw", "list")).isFalse();
  }

  @Test
  void keys_containTheKeyOfEveryPortThatFits() {
    String[] fields = {"number", "boxed", "circle", "circles", "shapes", "list", "open", "orders"};
    for (String value : fields) {
      for (String port : fields) {
        if (fits(value, port)) {
          boolean found =
              TypesUnderTest.inSource(
                  SOURCE,
                  test ->
                      test.java()
                          .keys(test.type(value))
                          .contains(test.java().key(test.type(port))));
          assertThat(found).as(value + " for " + port).isTrue();
        }
      }
    }
  }

  @Test
  void isUnresolved_seesMissingTypes() {
    assertThat(unresolved("missing")).isTrue();
    assertThat(unresolved("gone")).isTrue();
    assertThat(unresolved("list")).isFalse();
  }

  private static String text(String field) {
    return TypesUnderTest.inSource(SOURCE, test -> TypeText.qualified(test.type(field)));
  }

  private static String element(String field) {
    return TypesUnderTest.inSource(
        SOURCE,
        test -> test.java().element(test.type(field)).map(TypeText::qualified).orElse("none"));
  }

  private static String listElement(String field) {
    return TypesUnderTest.inSource(
        SOURCE,
        test -> test.java().listElement(test.type(field)).map(TypeText::qualified).orElse("none"));
  }

  private static boolean fits(String value, String port) {
    return TypesUnderTest.inSource(
        SOURCE, test -> test.java().fits(test.type(value), test.type(port)));
  }

  private static boolean unresolved(String field) {
    return TypesUnderTest.inSource(SOURCE, test -> test.java().isUnresolved(test.type(field)));
  }
}
