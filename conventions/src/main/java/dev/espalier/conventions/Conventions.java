package dev.espalier.conventions;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The rules one module holds. A module's `ArchitectureTest` names the facts that differ and
/// returns [#tests()] from a test factory:
///
/// ```java
/// return Conventions.of("dev.espalier.ir").classesAtLeast(40).tests();
/// ```
public final class Conventions {

  private final String root;
  private final List<String> api = new ArrayList<>();
  private final Map<String, String> roomy = new LinkedHashMap<>();
  private final Map<String, Consumer<JavaClasses>> own = new LinkedHashMap<>();
  private int floor = 1;
  private String console = "";
  private String clockOwner = "";

  private Conventions(String root) {
    this.root = root;
  }

  /// Rules for the module whose packages all start with `root`.
  public static Conventions of(String root) {
    return new Conventions(root);
  }

  /// The rules must have seen so many classes: guards against a test that looks at nothing.
  public Conventions classesAtLeast(int count) {
    floor = count;
    return this;
  }

  /// The one package tree that may use the standard streams.
  public Conventions console(String packageName) {
    console = packageName;
    return this;
  }

  /// The one class (with those nested in it) that may ask the system for the time.
  public Conventions clockOwner(String className) {
    clockOwner = className;
    return this;
  }

  /// A package whose public types and methods need documentation, for modules without
  /// `module-info`; a module with one documents what it exports.
  public Conventions api(String packageName) {
    api.add(packageName);
    return this;
  }

  /// Excuses a package from the limit on files, with the reason.
  public Conventions roomy(String packageName, String reason) {
    roomy.put(packageName, reason);
    return this;
  }

  /// At most one top-level class may call methods of `type`.
  public Conventions singleCaller(Class<?> type) {
    own.put(
        "only one class calls " + type.getSimpleName(),
        classes -> Ownership.assertSingleCaller(classes, type));
    return this;
  }

  /// No class may depend on these packages, given in ArchUnit's notation (`a.b..`).
  public Conventions ignorantOf(String... packages) {
    return holding("knows nothing of " + String.join(", ", packages), Independence.from(packages));
  }

  /// The parts of the module below its root, the outermost first: none may need one named before
  /// it, and none is empty.
  public Conventions layers(String... names) {
    Layers layers = new Layers(root, List.of(names));
    own.put("each layer needs lower ones only", layers::assertKept);
    return this;
  }

  /// A rule of this module alone.
  public Conventions holding(String name, ArchRule rule) {
    own.put(name, classes -> rule.allowEmptyShould(true).check(classes));
    return this;
  }

  /// One dynamic test for each rule.
  public Stream<DynamicTest> tests() {
    Path sources = Path.of(System.getProperty("basedir", ""), "src/main/java");
    String compiled = System.getProperty("project.build.outputDirectory", "target/classes");
    return tests(sources, Path.of(compiled));
  }

  Stream<DynamicTest> tests(Path sources, Path compiled) {
    JavaClasses classes = new ClassFileImporter().importPath(compiled);
    Map<String, Consumer<JavaClasses>> all = new LinkedHashMap<>();
    all.put("at least " + floor + " classes seen", c -> Packages.assertFloor(c, root, floor));
    all.put("packages form no cycle", Packages.noCycles()::check);
    all.put("every package is null-marked", Packages::assertNullMarked);
    all.put("no package is crowded", c -> Packages.assertNotCrowded(sources, roomy.keySet()));
    all.put("concrete top-level classes are final", Shapes.finalClasses()::check);
    all.put("no static mutable state", Shapes.finalStatics()::check);
    all.put("no standard streams", Ambience.noStandardStreams(console)::check);
    all.put("nothing sleeps", Ambience.noSleep()::check);
    all.put("no direct system clock", Ambience.noSystemClock(clockOwner)::check);
    all.put("no reactive library", Independence.fromReactiveLibraries()::check);
    all.put("the API is documented", c -> DocumentedApi.assertDocumented(sources, api));
    all.putAll(own);
    return all.entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().accept(classes)));
  }
}
