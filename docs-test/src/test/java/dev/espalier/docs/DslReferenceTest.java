package dev.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Workflow;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The DSL reference names each annotation with all its members, and no others.
final class DslReferenceTest {

  private static final Pattern ROW = Pattern.compile("^\\| `@(\\w+)` \\| ([^|]*) \\|.*$");
  private static final Pattern CODE = Pattern.compile("`(\\w+)`");

  @Test
  void table_hasEveryAnnotationWithItsMembers() throws Exception {
    Map<String, List<String>> declared = new TreeMap<>();
    for (Class<?> type : annotations()) {
      declared.put(type.getSimpleName(), members(type));
    }

    assertThat(declared).containsKeys("Workflow", "Node", "ForEach");
    assertThat(documented()).isEqualTo(declared);
  }

  private static Map<String, List<String>> documented() {
    Map<String, List<String>> rows = new TreeMap<>();
    Page.read(Page.ROOT.resolve("docs/dsl.md")).lines().stream()
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .forEach(
            row ->
                rows.put(
                    row.group(1),
                    CODE.matcher(row.group(2)).results().map(m -> m.group(1)).sorted().toList()));
    return rows;
  }

  private static List<String> members(Class<?> annotation) {
    return Arrays.stream(annotation.getDeclaredMethods()).map(Method::getName).sorted().toList();
  }

  /// Returns the annotations of the package, wherever the build has put it.
  private static List<Class<?>> annotations() throws Exception {
    URI home = Workflow.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    if (Files.isDirectory(Path.of(home))) {
      return annotations(Path.of(home));
    }
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(home))) {
      return annotations(jar.getPath("/"));
    }
  }

  private static List<Class<?>> annotations(Path root) throws IOException {
    String name = Workflow.class.getPackageName();
    try (Stream<Path> files = Files.list(root.resolve(name.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
          .map(file -> type(name + "." + file.substring(0, file.length() - ".class".length())))
          .filter(Class::isAnnotation)
          .collect(Collectors.toList());
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
