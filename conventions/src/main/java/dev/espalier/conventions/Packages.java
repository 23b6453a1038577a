package dev.espalier.conventions;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// What holds for packages: enough of them seen, no cycles, null-marked, not crowded.
final class Packages {

  private static final int MOST_FILES = 20;

  private Packages() {}

  static void assertFloor(JavaClasses classes, String root, int floor) {
    List<JavaClass> seen = classes.stream().filter(Packages::isType).toList();
    List<String> strangers =
        seen.stream().map(JavaClass::getName).filter(name -> !name.startsWith(root + ".")).toList();
    if (!strangers.isEmpty()) {
      throw new AssertionError("classes outside " + root + ": " + strangers);
    }
    if (seen.size() < floor) {
      throw new AssertionError("saw " + seen.size() + " classes, expected at least " + floor);
    }
  }

  static ArchRule noCycles() {
    return SlicesRuleDefinition.slices()
        .assignedFrom(new ByPackage())
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  static void assertNullMarked(JavaClasses classes) {
    List<String> unmarked =
        classes.stream()
            .map(JavaClass::getPackage)
            .filter(candidate -> !candidate.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted()
            .toList();
    if (!unmarked.isEmpty()) {
      throw new AssertionError("packages without @NullMarked in package-info.java: " + unmarked);
    }
  }

  static void assertNotCrowded(Path sources, Set<String> excused) {
    Map<String, Integer> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(sources)) {
      tree.filter(Packages::isTypeFile)
          .map(file -> packageOf(sources.relativize(file)))
          .forEach(name -> files.merge(name, 1, Integer::sum));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.keySet().removeAll(excused);
    files.values().removeIf(count -> count <= MOST_FILES);
    if (!files.isEmpty()) {
      throw new AssertionError("packages with more than " + MOST_FILES + " files: " + files);
    }
  }

  static boolean isType(JavaClass candidate) {
    String name = candidate.getSimpleName();
    return !name.equals("package-info") && !name.equals("module-info");
  }

  private static String packageOf(Path source) {
    Path folder = source.getParent();
    return folder == null ? "" : folder.toString().replace(File.separatorChar, '.');
  }

  private static boolean isTypeFile(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !name.endsWith("-info.java");
  }

  private static final class ByPackage implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
