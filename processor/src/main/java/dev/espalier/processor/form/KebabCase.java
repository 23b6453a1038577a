package dev.espalier.processor.form;

import java.util.Locale;

/// Names in kebab-case.
public final class KebabCase {

  private KebabCase() {}

  /// Returns a class name in kebab-case: `HTTPOrder2Mail` as `http-order2-mail`.
  public static String of(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "")
        .toLowerCase(Locale.ROOT);
  }
}
