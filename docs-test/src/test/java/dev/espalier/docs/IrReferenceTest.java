package dev.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.control.ControlSurface;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Trigger;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.schema.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The IR reference has what the records have.
final class IrReferenceTest {

  private static final Pattern FIRST_CELL = Pattern.compile("^\\| `(\\w+)` \\|.*$");

  private final Page page = Page.read(Page.ROOT.resolve("docs/ir.md"));

  @TestFactory
  Stream<DynamicTest> record_hasATableOfItsComponents() {
    return records().stream()
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.getSimpleName(),
                    () ->
                        assertThat(firstTable(type.getSimpleName()))
                            .containsExactlyElementsOf(components(type))));
  }

  @Test
  void kinds_areAllThere() {
    for (Class<?> type : List.of(Work.class, Trigger.class, ControlSurface.class)) {
      List<String> kinds =
          Arrays.stream(type.getPermittedSubclasses()).map(IrReferenceTest::camelCase).toList();
      assertThat(firstTable(type.getSimpleName())).hasSameElementsAs(kinds);
    }
  }

  @Test
  void fieldsOfKinds_areNamedInTheirRow() {
    for (Class<?> type : List.of(Work.class, Trigger.class, ControlSurface.class)) {
      for (Class<?> kind : type.getPermittedSubclasses()) {
        String row =
            section(type.getSimpleName()).stream()
                .filter(line -> line.startsWith("| `" + camelCase(kind) + "` |"))
                .findFirst()
                .orElseThrow();
        assertThat(components(kind)).allMatch(component -> row.contains("`" + component + "`"));
      }
    }
  }

  @Test
  void portRoles_areAllThere() {
    assertThat(cells("Port"))
        .containsAll(
            Arrays.stream(PortRole.values()).map(r -> r.name().toLowerCase(Locale.ROOT)).toList());
  }

  private List<String> firstTable(String heading) {
    List<String> section = section(heading);
    int start =
        section.indexOf("|---|---|---|") < 0
            ? section.indexOf("|---|---|")
            : section.indexOf("|---|---|---|");
    return section.stream()
        .skip(start + 1L)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> FIRST_CELL.matcher(line).replaceAll("$1"))
        .toList();
  }

  private List<String> cells(String heading) {
    return section(heading).stream()
        .map(FIRST_CELL::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .toList();
  }

  private List<String> section(String heading) {
    int start = page.lines().indexOf("## " + heading);
    assertThat(start).as("the section " + heading).isNotNegative();
    return page.lines().stream().skip(start + 1L).takeWhile(l -> !l.startsWith("## ")).toList();
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static String camelCase(Class<?> type) {
    String name = type.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /// Returns the records of a document that are no kinds of a sealed type.
  private static Set<Class<?>> records() {
    Set<Class<?>> found = new LinkedHashSet<>();
    Deque<Type> open = new ArrayDeque<>(List.of(Flow.class));
    while (!open.isEmpty()) {
      switch (open.pop()) {
        case ParameterizedType type -> open.addAll(Arrays.asList(type.getActualTypeArguments()));
        case Class<?> type when type != Schema.class && type.isRecord() && found.add(type) ->
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .forEach(open::push);
        default -> {}
      }
    }
    return found;
  }
}
