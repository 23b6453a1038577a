package dev.espalier.ir.flow;

import java.util.regex.Pattern;

/// The forms that names and versions have in a flow.
public final class Names {

  private static final Pattern FLOW = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern SETTING =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*");

  /// As given by semver.org.
  private static final Pattern SEMVER =
      Pattern.compile(
          "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
              + "(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)"
              + "(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?"
              + "(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?");

  // Longer ones would be of no use, and patterns need stack for each repetition.
  private static final int LONGEST = 500;

  private Names() {}

  /// Returns whether a flow can have this name: words of small letters and digits with hyphens.
  public static boolean isFlow(String name) {
    return name.length() <= LONGEST && FLOW.matcher(name).matches();
  }

  /// Returns whether a node can have this name: letters, digits, `_`, `-`, no digit or hyphen
  /// first.
  public static boolean isNode(String name) {
    if (name.isEmpty()
        || name.length() > LONGEST
        || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
      return false;
    }
    int at = 0;
    while (at < name.length()) {
      int character = name.codePointAt(at);
      if (character != '-' && !Character.isJavaIdentifierPart(character)) {
        return false;
      }
      at += Character.charCount(character);
    }
    return true;
  }

  /// Returns whether a setting or secret can have this name: words of letters and digits with `.`,
  /// `_` and `-`.
  public static boolean isSetting(String name) {
    return name.length() <= LONGEST && SETTING.matcher(name).matches();
  }

  /// Returns whether a text is a version as of Semantic Versioning 2.0.0.
  public static boolean isSemVer(String version) {
    return version.length() <= LONGEST && SEMVER.matcher(version).matches();
  }
}
