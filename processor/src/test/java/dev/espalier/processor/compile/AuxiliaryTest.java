package dev.espalier.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.spi.Bindings;
import dev.espalier.spi.FlowCode;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several top-level classes may share a source file. The compiler warns of each that a generated
/// class names, and a warning fails the builds of those who allow none.
final class AuxiliaryTest {

  private static final String SOURCE =
      """
      package com.acme;

      import dev.espalier.*;
      import java.util.List;

      public class Everything {}

      record Person(String name) {}

      sealed interface Size permits Big, Small {}

      record Big(int n) implements Size {}

      record Small(int n) implements Size {}

      class Texts {
        @Node
        String text(Person person) {
          return person.name();
        }
      }

      @Workflow
      class Shrinking {
        @Output
        Small shrink(@Input Big big) {
          return new Small(big.n());
        }
      }

      @Workflow
      abstract class Sizes {
        Sizes(Texts texts) {}

        @Node
        Size size(@Input Person person) {
          return new Big(person.name().length());
        }

        @Use(Texts.class)
        abstract String text(@Input Person person);

        @Subflow(Shrinking.class)
        abstract Small shrink(Big big);

        @Output
        List<Small> end(Small small, @From("text") String text) {
          return List.of(small);
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void flow_besideOtherClasses_compilesWithoutWarningsAndRuns() throws Throwable {
    Path out = Compilation.into(folder).source("com/acme/Everything.java", SOURCE).run();

    try (var loader =
        new URLClassLoader(new URL[] {out.toUri().toURL()}, getClass().getClassLoader())) {
      FlowCode code =
          (FlowCode)
              loader
                  .loadClass("com.acme.Sizes_Flow")
                  .getConstructor(Bindings.class)
                  .newInstance(new Nothing());
      var person = loader.loadClass("com.acme.Person").getDeclaredConstructor(String.class);
      person.setAccessible(true);
      Object[] in = {person.newInstance("Ann"), null};

      Object size = code.call(code.nodes().indexOf("size"), in);

      assertThat(size).hasToString("Big[n=3]");
      assertThat(code.caseOf(code.nodes().indexOf("size"), size)).isZero();
      assertThat(code.call(code.nodes().indexOf("text"), in)).isEqualTo("Ann");
    }
  }

  private static final class Nothing implements Bindings {

    @Override
    public <T> T object(Class<T> type, String owner, String parameter) {
      return type.cast(null);
    }

    @Override
    public <T> T secret(String name, Class<T> type) {
      throw new IllegalStateException(name);
    }

    @Override
    public <T> T setting(String name, Class<T> type, String fallback) {
      throw new IllegalStateException(name);
    }
  }
}
