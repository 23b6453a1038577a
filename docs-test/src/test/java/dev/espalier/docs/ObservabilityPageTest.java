package dev.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.around.LogKeys;
import dev.espalier.runtime.around.SpanKeys;
import dev.espalier.runtime.meter.Metric;
import io.opentelemetry.api.common.AttributeKey;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page on observability lists what there is.
final class ObservabilityPageTest {

  private final Page page = Page.read(Page.ROOT.resolve("docs/observability.md"));

  /// Returns the rows of the table under a heading whose header begins as given, cells trimmed.
  private List<List<String>> rows(String header) {
    List<String> lines = page.lines();
    int at = 0;
    while (!lines.get(at).startsWith("| " + header + " |")) {
      at++;
    }
    return lines.stream()
        .skip(at + 2L)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Stream.of(line.substring(1).split("\\|")).map(String::trim).toList())
        .toList();
  }

  private static String code(String cell) {
    return cell.replace("`", "");
  }

  @Test
  void metrics_areThoseOfTheEngine() {
    assertThat(rows("name"))
        .map(row -> List.of(code(row.get(0)), row.get(1), row.get(3)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Metric.values())
                .map(
                    metric ->
                        List.of(
                            metric.key(),
                            metric.kind().name().toLowerCase(Locale.ROOT),
                            String.join(", ", metric.tags())))
                .toList());
  }

  @Test
  void attributes_areThoseOfSpans() {
    assertThat(rows("attribute"))
        .map(row -> code(row.getFirst()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SpanKeys.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(ObservabilityPageTest::key)
                .toList());
  }

  private static String key(Field field) {
    try {
      return ((AttributeKey<?>) field.get(null)).getKey();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void logKeys_areThoseOfTheEngine() {
    assertThat(rows("key")).map(row -> code(row.getFirst())).containsExactlyElementsOf(LogKeys.ALL);
  }
}
