package dev.espalier.processor.read;

import java.util.Locale;
import java.util.regex.Pattern;

/// The forms of names and versions.
final class Names {

  private static final Pattern FLOW = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern SETTING = Pattern.compile("[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*");

  /// As given by semver.org.
  private static final Pattern SEMVER =
      Pattern.compile(
          "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
              + "(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)"
              + "(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?"
              + "(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?");

  private Names() {}

  static boolean isFlow(String name) {
    return FLOW.matcher(name).matches();
  }

  static boolean isSemVer(String version) {
    return SEMVER.matcher(version).matches();
  }

  /// Returns whether a setting or secret can have this name.
  static boolean isSetting(String name) {
    return SETTING.matcher(name).matches();
  }

  /// Returns whether a node can have this name: letters, digits, `_`, `-`, no digit or hyphen first.
  static boolean isNode(String name) {
    return !name.isEmpty()
        && Character.isJavaIdentifierStart(name.codePointAt(0))
        && name.codePoints().allMatch(c -> c == '-' || Character.isJavaIdentifierPart(c));
  }

  /// Returns a name in kebab-case: `HTTPOrder2Mail` as `http-order2-mail`.
  static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "")
        .toLowerCase(Locale.ROOT);
  }
}
