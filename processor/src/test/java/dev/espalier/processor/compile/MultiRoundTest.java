package dev.espalier.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.EspalierProcessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Types that other processors write appear in later rounds.
final class MultiRoundTest {

  private static final String FLOW =
      """
      package com.acme;

      import dev.espalier.*;

      @Workflow
      class Orders {

        @Node
        Order order(@Input String text) {
          return new Order(text, null);
        }

        @Output
        String end(Order order) {
          return order.id();
        }
      }
      """;

  private static final String ORDER =
      "package com.acme; record Order(String id, @org.jspecify.annotations.Nullable Line line) {}";

  @TempDir private Path folder;

  @Test
  void portType_writtenInALaterRound_isWaitedFor() throws IOException {
    Path out =
        Compilation.into(folder)
            .source("com/acme/Orders.java", FLOW)
            .processors(
                new EspalierProcessor(),
                new Generating(
                    Map.of(
                        1, Map.of("com.acme.Order", ORDER),
                        2, Map.of("com.acme.Line", "package com.acme; record Line(int n) {}"))))
            .run();

    assertThat(Compilation.contents(out))
        .containsKeys("com/acme/Orders_Flow.class", "META-INF/espalier/com.acme.Orders/flow.json");
  }

  @Test
  void workflow_writtenInALaterRound_isProcessed() throws IOException {
    Path out =
        Compilation.into(folder)
            .source("com/acme/Main.java", "package com.acme; class Main {}")
            .processors(
                new EspalierProcessor(),
                new Generating(
                    Map.of(
                        1,
                        Map.of(
                            "com.acme.Orders",
                            FLOW,
                            "com.acme.Order",
                            ORDER,
                            "com.acme.Line",
                            "package com.acme; record Line(int n) {}"))))
            .run();

    assertThat(Compilation.contents(out))
        .containsKeys("com/acme/Orders_Flow.class", "META-INF/espalier/com.acme.Orders/flow.json");
  }

  @Test
  void type_thatNobodyWrites_isReportedByTheCompilerOnly() throws IOException {
    var errors = Compilation.into(folder).source("com/acme/Orders.java", FLOW).errors();

    assertThat(errors)
        .hasSize(2)
        .allSatisfy(error -> assertThat(error).contains("cannot find symbol").contains("Order"));
  }
}
