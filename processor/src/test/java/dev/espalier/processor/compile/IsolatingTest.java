package dev.espalier.processor.compile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.codec.FlowReader;
import dev.espalier.ir.codec.ReadResult;
import dev.espalier.processor.EspalierProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Incremental builds compile what changed and see all else as class files from the last build.
final class IsolatingTest {

  private static final String ORDERS =
      """
      package com.acme;

      import com.acme.Types.*;
      import dev.espalier.*;
      import java.util.List;

      @Workflow
      abstract class Orders extends Checked {

        @Node
        List<Line> lines(Order order) {
          return order.lines();
        }

        @Use(Pricing.class)
        abstract Price price(@ForEach Line line);

        @Subflow(Refunds.class)
        abstract Refund refund(Rejected rejected);

        @Output
        Answer paid(Order order, List<Price> prices) {
          return new Answer(order.id());
        }

        @Output
        Answer refunded(Refund refund) {
          return new Answer(refund.id());
        }
      }
      """;

  private static final Map<String, String> OTHERS =
      Map.of(
          "com/acme/Checked.java",
          """
          package com.acme;

          import com.acme.Types.*;
          import dev.espalier.*;

          abstract class Checked {

            /// Looks the request over.
            @Node
            Checks check(@Input Request request) {
              return new Rejected(request.id());
            }

            @Node
            Order order(@From("check") Accepted accepted) {
              return new Order(accepted.id(), java.util.List.of());
            }
          }
          """,
          "com/acme/Types.java",
          """
          package com.acme;

          import dev.espalier.Property;
          import java.util.List;
          import java.util.Optional;
          import org.jspecify.annotations.Nullable;

          interface Types {

            record Request(@Property("request_id") String id, Optional<String> note) {}

            sealed interface Checks permits Accepted, Rejected {}

            record Accepted(String id, @Nullable String hint) implements Checks {}

            record Rejected(String id) implements Checks {}

            /// An order.
            ///
            /// @param id what it is called
            record Order(String id, List<Line> lines) {}

            record Line(String sku, int count) {}

            record Price(long cents) {}

            record Refund(String id) {}

            record Answer(String id) {}
          }
          """,
          "com/acme/Pricing.java",
          """
          package com.acme;

          import com.acme.Types.*;
          import dev.espalier.*;

          final class Pricing {

            @Node
            Price price(Line line, @Setting("rate") int rate) {
              return new Price(line.count() * rate);
            }
          }
          """,
          "com/acme/Refunds.java",
          """
          package com.acme;

          import com.acme.Types.*;
          import dev.espalier.*;

          @Workflow(version = "2.0.0")
          interface Refunds {

            @Output
            default Refund refund(@Input Rejected rejected) {
              return new Refund(rejected.id());
            }
          }
          """);

  @TempDir private Path folder;

  @Test
  void everyFile_hasOneOriginAndLiesInTheClassOutput() throws IOException {
    Wrapped processor = new Wrapped(new EspalierProcessor());

    Compilation.into(folder).sources(all()).processors(processor).run();

    assertThat(processor.written())
        .containsExactlyInAnyOrder(
            "com.acme.Orders_Flow.java <- com.acme.Orders",
            "CLASS_OUTPUT:META-INF/espalier/com.acme.Orders/flow.json <- com.acme.Orders",
            "CLASS_OUTPUT:META-INF/espalier/com.acme.Orders/flow.dot <- com.acme.Orders",
            "CLASS_OUTPUT:META-INF/espalier/com.acme.Orders/flow.mmd <- com.acme.Orders",
            "com.acme.Refunds_Flow.java <- com.acme.Refunds",
            "CLASS_OUTPUT:META-INF/espalier/com.acme.Refunds/flow.json <- com.acme.Refunds",
            "CLASS_OUTPUT:META-INF/espalier/com.acme.Refunds/flow.dot <- com.acme.Refunds",
            "CLASS_OUTPUT:META-INF/espalier/com.acme.Refunds/flow.mmd <- com.acme.Refunds",
            "com.acme.Pricing_Nodes.java <- com.acme.Pricing",
            "com.acme.Checked_Nodes.java <- com.acme.Checked");
  }

  @Test
  void workflowCompiledAlone_isTheSameFlow() throws IOException {
    Path clean = compileAll("clean");
    Path incremental = compileAll("incremental");
    deleteOutputsOf(incremental, "com.acme.Orders");

    Compilation.into(incremental)
        .source("com/acme/Orders.java", ORDERS)
        .classPath(incremental)
        .processors(new Wrapped(new EspalierProcessor()))
        .run();

    assertThat(hash(incremental)).isEqualTo(hash(clean));
    Map<String, String> before = texts(clean);
    Map<String, String> after = texts(incremental);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    String json = "META-INF/espalier/com.acme.Orders/flow.json";
    assertThat(withoutProse(after.remove(json))).isEqualTo(withoutProse(before.remove(json)));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void typeCompiledAlone_leavesTheFlowsAlone() throws IOException {
    Path out = compileAll("out");
    Map<String, String> before = texts(out);

    Wrapped processor = new Wrapped(new EspalierProcessor());
    Compilation.into(out)
        .source("com/acme/Types.java", OTHERS.get("com/acme/Types.java"))
        .classPath(out)
        .processors(processor)
        .run();

    assertThat(processor.written()).isEmpty();
    assertThat(texts(out)).isEqualTo(before);
  }

  private Path compileAll(String name) throws IOException {
    return Compilation.into(folder.resolve(name))
        .sources(all())
        .processors(new Wrapped(new EspalierProcessor()))
        .run();
  }

  private static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>(OTHERS);
    all.put("com/acme/Orders.java", ORDERS);
    return all;
  }

  private static String hash(Path out) throws IOException {
    Path file = out.resolve("META-INF/espalier/com.acme.Orders/flow.json");
    return ((ReadResult.Read) new FlowReader().read("flow.json", Files.readString(file)))
        .flow()
        .contentHash();
  }

  private static Map<String, String> texts(Path out) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Compilation.contents(out)
        .forEach((path, bytes) -> texts.put(path, new String(bytes, ISO_8859_1)));
    return texts;
  }

  /// Without what class files do not keep: descriptions of components, and where inherited nodes
  /// stand.
  private static String withoutProse(String json) {
    return json.replaceAll(",\\s*\"description\": \"[^\"]*\"", "")
        .replaceAll(",\\s*\"source\": \\{[^}]*}", "");
  }

  private static void deleteOutputsOf(Path out, String type) throws IOException {
    String classes = type.replace('.', '/');
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = out.relativize(file).toString();
        if (path.matches(classes + "(_Flow)?([$].*)?\\.(class|java)")
            || path.startsWith("META-INF/espalier/" + type + "/")) {
          Files.delete(file);
        }
      }
    }
  }
}
