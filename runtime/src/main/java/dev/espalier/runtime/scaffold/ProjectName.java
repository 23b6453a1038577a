package dev.espalier.runtime.scaffold;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/// The names of a new project.
///
/// @param name its name in kebab-case: of its folder, artifact and flow
/// @param packageName the package of its classes
public record ProjectName(String name, String packageName) {

  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST = 60;

  /// Checks the names.
  ///
  /// @throws IllegalArgumentException with the reason and the remedy, if one cannot be
  public ProjectName {
    if (!KEBAB.matcher(name).matches() || name.length() > LONGEST) {
      throw new IllegalArgumentException(
          "\"%s\" is no project name; use lower-case letters, digits and single dashes, at most %d,"
                  .formatted(name, LONGEST)
              + " such as order-flow");
    }
    if (!SourceVersion.isName(packageName, SourceVersion.latest())) {
      throw new IllegalArgumentException(
          "\"%s\" is no package name: %s; give another one with --package"
              .formatted(packageName, fault(packageName)));
    }
    if (!SourceVersion.isName(className(name), SourceVersion.latest())) {
      throw new IllegalArgumentException("\"" + name + "\" gives no class name; use another one");
    }
  }

  private static String fault(String packageName) {
    return Arrays.stream(packageName.split("\\.", -1))
        .filter(SourceVersion::isKeyword)
        .findFirst()
        .map(word -> "\"" + word + "\" is a word of the Java language")
        .orElse("it takes Java names, with dots between them");
  }

  /// Names a project whose package follows from its name.
  public static ProjectName of(String name) {
    return new ProjectName(name, "com.example." + name.replace("-", ""));
  }

  /// Returns the simple name of the workflow class.
  public String className() {
    return className(name);
  }

  private static String className(String name) {
    return Arrays.stream(name.split("-"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining());
  }
}
