package dev.espalier.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each rule is shown to fail on code that breaks it, and only that rule.
final class ConventionsTest {

  private static final String MARKED = "@org.jspecify.annotations.NullMarked package ";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no static mutable state | static int count;
          no standard streams     | void f() { System.out.println(); }
          nothing sleeps          | void f() throws Exception { Thread.sleep(1); }
          nothing sleeps          | Nap f() { return Thread::sleep; }
          no direct system clock  | long f() { return System.nanoTime(); }
          no direct system clock  | Object f() { return java.time.Instant.now(); }
          no direct system clock  | Object f() { return java.time.Clock.systemUTC(); }
          no direct system clock  | Object f() { return new java.util.Date(); }
          no direct system clock  | Supplier<?> f() { return java.time.Instant::now; }
          """)
  void rule_brokenByOneMember_failsAlone(String rule, String member) {
    write("a/package-info.java", "/** Sample. */ " + MARKED + "a;");
    write("a/Nap.java", "package a; interface Nap { void nap(long ms) throws Exception; }");
    write(
        "a/Bad.java",
        "package a; import java.util.function.Supplier; final class Bad { " + member + " }");

    assertThat(failures(Conventions.of("a"))).containsExactly(rule);
  }

  @Test
  void concreteClass_thatIsOpen_fails() {
    write("a/package-info.java", "/** Sample. */ " + MARKED + "a;");
    write("a/Bad.java", "package a; class Bad {}");

    assertThat(failures(Conventions.of("a")))
        .containsExactly("concrete top-level classes are final");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public final class Bad {}",
        "/** Seen. */ public final class Bad { public void f() {} }",
        "/** Seen. */ public interface Bad { void f(); }",
        "/** Seen. */ public @interface Bad { int value(); }"
      })
  void api_withoutDocumentation_fails(String source) {
    write("a/package-info.java", "/** Sample. */ " + MARKED + "a;");
    write("a/Bad.java", "package a; " + source);

    assertThat(failures(Conventions.of("a").api("a"))).containsExactly("the API is documented");
    assertThat(failures(Conventions.of("a"))).isEmpty();
  }

  @Test
  void rules_onCleanCode_hold() {
    write("a/package-info.java", "/** Sample. */ " + MARKED + "a;");
    write("a/Good.java", "package a; record Good(String name) {}");

    assertThat(failures(Conventions.of("a"))).isEmpty();
  }

  @Test
  void floor_aboveWhatIsThere_fails() {
    write("a/package-info.java", "/** Sample. */ " + MARKED + "a;");
    write("a/Good.java", "package a; record Good(String name) {}");

    assertThat(failures(Conventions.of("a").classesAtLeast(2)))
        .containsExactly("at least 2 classes seen");
  }

  @Test
  void package_withoutNullMarked_fails() {
    write("a/Good.java", "package a; record Good(String name) {}");

    assertThat(failures(Conventions.of("a"))).containsExactly("every package is null-marked");
  }

  @Test
  void packages_thatNeedEachOther_fail() {
    write("a/b/package-info.java", "/** Sample. */ " + MARKED + "a.b;");
    write("a/c/package-info.java", "/** Sample. */ " + MARKED + "a.c;");
    write("a/b/One.java", "package a.b; public record One(a.c.Two two) {}");
    write("a/c/Two.java", "package a.c; public record Two(a.b.One one) {}");

    assertThat(failures(Conventions.of("a"))).containsExactly("packages form no cycle");
  }

  @Test
  void layer_thatNeedsAHigherOne_fails() {
    write("a/b/package-info.java", "/** Sample. */ " + MARKED + "a.b;");
    write("a/c/d/package-info.java", "/** Sample. */ " + MARKED + "a.c.d;");
    write("a/b/One.java", "package a.b; public record One(a.c.d.Two[] two) {}");
    write("a/c/d/Two.java", "package a.c.d; public record Two() {}");

    assertThat(failures(Conventions.of("a").layers("b", "c"))).isEmpty();
    assertThat(failures(Conventions.of("a").layers("c", "b")))
        .containsExactly("each layer needs lower ones only");
  }

  @Test
  void layer_thatIsEmpty_fails() {
    write("a/b/package-info.java", "/** Sample. */ " + MARKED + "a.b;");
    write("a/b/One.java", "package a.b; record One() {}");

    assertThat(failures(Conventions.of("a").layers("b"))).isEmpty();
    assertThat(failures(Conventions.of("a").layers("b", "c")))
        .containsExactly("each layer needs lower ones only");
  }

  @Test
  void package_withTooManyFiles_failsUnlessExcused() {
    write("a/package-info.java", "/** Sample. */ " + MARKED + "a;");
    IntStream.rangeClosed(1, 21)
        .forEach(i -> write("a/R" + i + ".java", "package a; record R" + i + "() {}"));

    assertThat(failures(Conventions.of("a"))).containsExactly("no package is crowded");
    assertThat(failures(Conventions.of("a").roomy("a", "a sample"))).isEmpty();
  }

  @Test
  void owners_mayDoWhatOthersMayNot() {
    write("a/cli/package-info.java", "/** Sample. */ " + MARKED + "a.cli;");
    write(
        "a/cli/Main.java",
        "package a.cli; final class Main { void f() { System.out.println(System.nanoTime()); } }");

    assertThat(failures(Conventions.of("a").console("a.cli").clockOwner("a.cli.Main"))).isEmpty();
  }

  @Test
  void singleCaller_withTwoClasses_fails() {
    write("a/package-info.java", "/** Sample. */ " + MARKED + "a;");
    write("a/One.java", "package a; record One(Runnable r) { void f() { r.run(); } }");
    Conventions one = Conventions.of("a").singleCaller(Runnable.class);
    List<String> before = failures(one);
    write("a/Two.java", "package a; record Two(Runnable r) { void f() { r.run(); } }");

    assertThat(before).isEmpty();
    assertThat(failures(one)).containsExactly("only one class calls Runnable");
  }

  @Test
  void ignorance_ofAUsedPackage_fails() {
    write("a/package-info.java", "/** Sample. */ " + MARKED + "a;");
    write("a/One.java", "package a; record One(java.util.concurrent.Future<?> future) {}");

    assertThat(failures(Conventions.of("a").ignorantOf("java.util.concurrent..")))
        .containsExactly("knows nothing of java.util.concurrent..");
  }

  private List<String> failures(Conventions conventions) {
    Path classes = compile();
    return conventions
        .tests(folder.resolve("src"), classes)
        .filter(test -> fails(test))
        .map(DynamicTest::getDisplayName)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean fails(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return false;
    } catch (AssertionError expected) {
      return true;
    } catch (Throwable unexpected) {
      throw new IllegalStateException(test.getDisplayName(), unexpected);
    }
  }

  private void write(String name, String source) {
    Path file = folder.resolve("src").resolve(name);
    unchecked(() -> Files.createDirectories(file.getParent()));
    unchecked(() -> Files.writeString(file, source));
  }

  private Path compile() {
    Path classes = folder.resolve("classes");
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    try (var files = Files.walk(folder.resolve("src"))) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
    return classes;
  }

  private interface Attempt<T> {
    T get() throws IOException;
  }

  private static <T> T unchecked(Attempt<T> attempt) {
    try {
      return attempt.get();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
