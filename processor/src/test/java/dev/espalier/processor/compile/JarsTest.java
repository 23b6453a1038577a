package dev.espalier.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.codec.FlowReader;
import dev.espalier.ir.codec.ReadResult;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.spi.Bindings;
import dev.espalier.spi.FlowCode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Types, node classes, base classes, subflows and workflows may come from different jars.
final class JarsTest {

  private static final String REGRET =
      """
      package com.nodes;

      import com.types.Check;
      import dev.espalier.*;

      @Workflow(name = "regret", version = "3.1.0")
      public interface Regret {
        @Output
        default String regret(@Input Check.Bad bad) {
          return bad.id();
        }
      }
      """;

  private static final String BASE =
      """
      package com.nodes;

      import com.types.Check;
      import dev.espalier.*;

      public abstract class Base<T> {
        /// Looks at the request.
        @Node
        public Check check(@Input T request) {
          return new Check.Good(request.toString(), 20);
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void workflow_overPartsFromJars_compilesAndRuns() throws Throwable {
    Path types = typesJar();
    Path nodes = nodesJar(types);
    Path flows = flowsJar(types, nodes);

    try (var loader =
        new URLClassLoader(
            new URL[] {url(types), url(nodes), url(flows)}, getClass().getClassLoader())) {
      Flow flow = flow(loader, "com.flows.Orders");
      FlowCode code =
          (FlowCode)
              loader
                  .loadClass("com.flows.Orders_Flow")
                  .getConstructor(Bindings.class)
                  .newInstance((Bindings) null);

      assertThat(code.contentHash()).isEqualTo(flow.contentHash());
      assertThat(code.nodes()).isEqualTo(flow.nodes().stream().map(Node::id).toList());
      Node check = node(flow, "check");
      assertThat(check.summary()).isEqualTo("Looks at the request.");
      assertThat(check.ports()).extracting(Port::name).containsExactly("request");
      Object good = code.call(flow.nodes().indexOf(check), new Object[] {"o1", null});
      assertThat(code.caseOf(flow.nodes().indexOf(check), good)).isZero();
      Node price = node(flow, "price");
      assertThat(code.call(flow.nodes().indexOf(price), new Object[] {good, 3L, null}))
          .isEqualTo(60L);
      assertThat(price.settings()).hasSize(1);
    }
  }

  @Test
  void largeWorkflowFromAJar_keepsItsParameterNames() throws IOException {
    StringBuilder large =
        new StringBuilder("package com.large; import dev.espalier.*;\n")
            .append("@Workflow public class Large {\n");
    for (int i = 0; i < 600; i++) {
      large.append(
          "  @%s public String n%d(%s String text%d) { return text%d; }\n"
              .formatted(
                  i == 599 ? "Output" : "Node",
                  i,
                  i == 0 ? "@Input" : "@From(\"n" + (i - 1) + "\")",
                  i,
                  i));
    }
    Path jar =
        jar(
            "large",
            Compilation.into(folder.resolve("large"))
                .source("com/large/Large.java", large.append("}\n").toString()));
    Path own =
        jar(
            "own",
            Compilation.into(folder.resolve("own"))
                .classPath(jar)
                .source(
                    "com/own/Own.java",
                    "package com.own; @dev.espalier.Workflow class Own extends com.large.Large"
                        + " {}"));

    try (var loader = new URLClassLoader(new URL[] {url(own)}, null)) {
      Flow flow = flow(loader, "com.own.Own");

      assertThat(loader.getResource("com/own/Own_Flow$Part1.class")).isNotNull();
      assertThat(flow.nodes().stream().skip(1))
          .hasSize(600)
          .allSatisfy(
              node ->
                  assertThat(node.ports().getFirst().name())
                      .isEqualTo("text" + node.id().substring(1)));
    }
  }

  private Path typesJar() throws IOException {
    return jar(
        "types",
        Compilation.into(folder.resolve("types"))
            .source(
                "com/types/Check.java",
                """
                package com.types;

                public sealed interface Check {
                  record Good(String id, int cents) implements Check {}
                  record Bad(String id) implements Check {}
                }
                """));
  }

  private Path nodesJar(Path types) throws IOException {
    return jar(
        "nodes",
        Compilation.into(folder.resolve("nodes"))
            .classPath(types)
            .source(
                "com/nodes/Pricing.java",
                """
                package com.nodes;

                import com.types.Check;
                import dev.espalier.*;

                public class Pricing {
                  /// Sets the price.
                  @Node
                  public long price(Check.Good good, @Setting("rate") long rate) {
                    return good.cents() * rate;
                  }
                }
                """)
            .source("com/nodes/Base.java", BASE)
            .source("com/nodes/Regret.java", REGRET));
  }

  private Path flowsJar(Path types, Path nodes) throws IOException {
    return jar(
        "flows",
        Compilation.into(folder.resolve("flows"))
            .classPath(types, nodes)
            .source(
                "com/flows/Orders.java",
                """
                package com.flows;

                import com.nodes.*;
                import com.types.Check;
                import dev.espalier.*;

                @Workflow
                abstract class Orders extends Base<String> {
                  @Use(Pricing.class)
                  abstract long price(Check.Good good);

                  @Output
                  String paid(@From("price") long cents) {
                    return "paid " + cents;
                  }

                  @Output
                  @Subflow(Regret.class)
                  abstract String refused(Check.Bad bad);
                }
                """));
  }

  private static Node node(Flow flow, String id) {
    return flow.nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
  }

  private static Flow flow(URLClassLoader loader, String type) throws IOException {
    try (var stream = loader.getResourceAsStream("META-INF/espalier/" + type + "/flow.json")) {
      ReadResult result = new FlowReader().read("flow.json", stream.readAllBytes());
      assertThat(result).isInstanceOf(ReadResult.Read.class);
      return ((ReadResult.Read) result).flow();
    }
  }

  private Path jar(String name, Compilation compilation) throws IOException {
    Map<String, byte[]> contents = Compilation.contents(compilation.run());
    Path jar = folder.resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        var out = new JarOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
        if (!entry.getKey().endsWith(".java")) {
          out.putNextEntry(new JarEntry(entry.getKey()));
          out.write(entry.getValue());
        }
      }
    }
    return jar;
  }

  private static URL url(Path path) throws IOException {
    return path.toUri().toURL();
  }
}
