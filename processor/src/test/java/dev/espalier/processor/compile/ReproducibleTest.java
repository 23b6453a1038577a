package dev.espalier.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.EspalierProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
              /// Ordnet Größen, nach İstanbul ١٢.
              ///
              /// Over several lines.
              @Workflow(deadline = "90s") class A {
                /// Liest die ÄÖÜ.
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

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Pacific/Kiritimati, UTF-8, false",
    "ar-EG, America/St_Johns, ISO-8859-1, false",
    "th-TH-u-ca-buddhist, UTC, US-ASCII, true"
  })
  void surroundings_leaveNoTrace(String locale, String zone, String encoding, boolean crlf)
      throws Exception {
    Map<String, byte[]> here = compile("here", SOURCES);
    Locale language = Locale.forLanguageTag(locale);
    Map<String, byte[]> there =
        elsewhere(
            crlf,
            "-J-Duser.language=" + language.getLanguage(),
            "-J-Duser.country=" + language.getCountry(),
            "-J-Duser.extensions=" + locale.replaceFirst("^.*-u-|^[^u]*$", ""),
            "-J-Duser.timezone=" + zone,
            "-J-Dfile.encoding=" + encoding);

    assertThat(there.keySet()).isEqualTo(here.keySet());
    here.forEach((path, bytes) -> assertThat(there.get(path)).as(path).isEqualTo(bytes));
  }

  /// Compiles in a compiler of its own, with source files whose lines end as said.
  private Map<String, byte[]> elsewhere(boolean crlf, String... options) throws Exception {
    Path out = Files.createDirectories(folder.resolve("there"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-encoding", "UTF-8", "-proc:full", "-d", out.toString()));
    command.addAll(List.of("-processor", EspalierProcessor.class.getName()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (Map.Entry<String, String> source : SOURCES) {
      Path file = folder.resolve("src").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      String text = source.getValue();
      Files.writeString(file, crlf ? text.replace("\n", "\r\n") : text);
      command.add(file.toString());
    }
    Path log = folder.resolve("log");
    Process javac =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(javac.waitFor()).as(Files.readString(log)).isZero();
    return Compilation.contents(out);
  }

  private Map<String, byte[]> compile(String name, List<Map.Entry<String, String>> sources)
      throws IOException {
    Compilation compilation = Compilation.into(folder.resolve(name));
    sources.forEach(source -> compilation.source(source.getKey(), source.getValue()));
    return Compilation.contents(compilation.run());
  }
}
