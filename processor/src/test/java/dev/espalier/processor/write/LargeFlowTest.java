package dev.espalier.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.spi.Bindings;
import dev.espalier.spi.FlowCode;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LargeFlowTest {

  /// HotSpot's limit, see `-XX:-DontCompileHugeMethods`.
  private static final int HUGE = 8_000;

  private static final int NODES = 10_000;

  @TempDir private Path folder;

  @Test
  void flowOfTenThousandNodes_compilesLoadsAndCalls() throws Throwable {
    Path source = folder.resolve("Large.java");
    Files.writeString(source, source());
    Path out = Files.createDirectory(folder.resolve("out"));

    EmitCase.compile(List.of(source), out);

    assertThat(largestMethod(out)).isBetween(1_000, HUGE);
    try (var loader =
        new URLClassLoader(new URL[] {out.toUri().toURL()}, getClass().getClassLoader())) {
      FlowCode code =
          (FlowCode)
              loader
                  .loadClass("Large_Flow")
                  .getConstructor(Bindings.class)
                  .newInstance(new NoBindings());
      assertThat(code.nodes()).hasSize(NODES + 1).startsWith("input", "n0").endsWith("n9999");
      for (int node = 1; node <= NODES; node++) {
        assertThat(code.call(node, new Object[] {"x", 40L})).isEqualTo("x" + (39L + node));
        assertThat(code.typeOf(node)).isEqualTo((Type) String.class);
      }
    }
  }

  private static int largestMethod(Path out) throws IOException {
    List<Path> classes;
    try (Stream<Path> files = Files.list(out)) {
      classes = files.filter(file -> file.getFileName().toString().contains("_Flow")).toList();
    }
    List<Integer> sizes = new ArrayList<>();
    for (Path file : classes) {
      if (file.toString().endsWith(".class")) {
        for (var method : ClassFile.of().parse(file).methods()) {
          method
              .code()
              .map(CodeAttribute.class::cast)
              .ifPresent(code -> sizes.add(code.codeLength()));
        }
      }
    }
    return sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static String source() {
    StringBuilder text =
        new StringBuilder("import dev.espalier.*;\n@Workflow\nfinal class Large {\n");
    for (int i = 0; i < NODES; i++) {
      text.append(
          "  @%s String n%d(%s String in, @Setting(\"more\") long more) {"
              .formatted(i == NODES - 1 ? "Output" : "Node", i, source(i)));
      text.append(" return in + (more + %d); }\n".formatted(i));
    }
    return text.append("}\n").toString();
  }

  private static String source(int node) {
    return node == 0 ? "@Input" : "@From(\"n%d\")".formatted(node - 1);
  }

  private static final class NoBindings implements Bindings {

    @Override
    public <T> T object(Class<T> type, String owner, String parameter) {
      throw new IllegalStateException(parameter);
    }

    @Override
    public <T> T secret(String name, Class<T> type) {
      throw new IllegalStateException(name);
    }

    @Override
    public <T> T setting(String name, Class<T> type, @Nullable String fallback) {
      throw new IllegalStateException(name);
    }
  }
}
