package dev.espalier.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same sources give the same bytes.
final class ReproducibleTest {

  private static final List<Map.Entry<String, String>> SOURCES =
      List.of(
          Map.entry(
              "com/acme/A.java",
              """
              package com.acme;
              import dev.espalier.*;
              import java.util.*;
              @Workflow class A {
                @Node Shape shape(@Input Request request) { return new Shape.Disc(1); }
                @Node List<String> names(Shape.Disc disc) { return List.of(); }
                @Node String each(@ForEach String name) { return name; }
                @Output Map<Tier, Integer> end(@From("each") List<String> all, Request request) {
                  return Map.of();
                }
                @Output Map<Tier, Integer> other(Shape.Block block) { return Map.of(); }
              }
              """),
          Map.entry(
              "com/acme/B.java",
              """
              package com.acme;
              import dev.espalier.*;
              @Workflow class B {
                @Output Request end(@Input Shape shape) { return new Request("", Tier.GOLD); }
              }
              """),
          Map.entry(
              "com/acme/Request.java", "package com.acme; record Request(String id, Tier tier) {}"),
          Map.entry("com/acme/Tier.java", "package com.acme; enum Tier { GOLD, SILVER }"),
          Map.entry(
              "com/acme/Shape.java",
              """
              package com.acme;
              sealed interface Shape {
                record Disc(int radius) implements Shape {}
                record Block(int width, int height) implements Shape {}
              }
              """));

  @TempDir private Path folder;

  @Test
  void sameSources_inAnyOrder_giveTheSameBytes() throws IOException {
    List<Map.Entry<String, String>> reversed = new ArrayList<>(SOURCES);
    Collections.reverse(reversed);

    Map<String, byte[]> first = compile("first", SOURCES);
    Map<String, byte[]> second = compile("second", reversed);

    assertThat(first).containsKey("META-INF/espalier/com.acme.A/flow.json");
    assertThat(second.keySet()).isEqualTo(first.keySet());
    first.forEach((path, bytes) -> assertThat(second.get(path)).as(path).isEqualTo(bytes));
  }

  private Map<String, byte[]> compile(String name, List<Map.Entry<String, String>> sources)
      throws IOException {
    Compilation compilation = Compilation.into(folder.resolve(name));
    sources.forEach(source -> compilation.source(source.getKey(), source.getValue()));
    return Compilation.contents(compilation.run());
  }
}
