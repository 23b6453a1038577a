package dev.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Links between pages lead somewhere.
final class LinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");

  @TestFactory
  Stream<DynamicTest> link_leadsToAFileAndAHeading() {
    return Page.all().stream().map(page -> DynamicTest.dynamicTest(page.name(), () -> check(page)));
  }

  private static void check(Page page) {
    for (MatchResult link : LINK.matcher(prose(page)).results().toList()) {
      String file = link.group(1);
      if (!file.contains("://") && !file.startsWith("mailto:")) {
        Path target = page.file().resolveSibling(file).normalize();
        assertThat(file.isEmpty() || Files.exists(target))
            .as("%s: %s leads to a file", page.name(), link.group())
            .isTrue();
        if (link.group(2) != null) {
          assertThat(anchors(file.isEmpty() ? page : Page.read(target)))
              .as("%s: %s leads to a heading", page.name(), link.group())
              .contains(link.group(2));
        }
      }
    }
  }

  /// Returns the text without what stands in fences or backquotes.
  private static String prose(Page page) {
    StringBuilder text = new StringBuilder();
    boolean fenced = false;
    for (String line : page.lines()) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      } else if (!fenced) {
        text.append(line.replaceAll("`[^`]*`", "")).append('\n');
      }
    }
    return text.toString();
  }

  /// Returns the anchors that GitHub gives to a page's headings.
  private static List<String> anchors(Page page) {
    return page.lines().stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ +", "").toLowerCase(Locale.ROOT))
        .map(text -> text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }
}
