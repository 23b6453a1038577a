package dev.espalier.processor.form;

import dev.espalier.capability.TargetKind;
import dev.espalier.ir.flow.Names;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// What an `@At` may name.
public final class Targets {

  private Targets() {}

  /// Returns why a target cannot be one of its kind, empty if it can.
  public static Optional<String> problem(TargetKind kind, String target) {
    if (kind == TargetKind.NONE) {
      return Optional.of("this capability reaches nothing outside");
    }
    if (target.isBlank()) {
      return Optional.of("the target is empty");
    }
    if (!settingsAreWhole(target)) {
      return Optional.of("a setting is written as ${name}");
    }
    if (target.contains("${")) {
      return Optional.empty();
    }
    if (kind == TargetKind.ORIGIN) {
      return isOrigin(target)
          ? Optional.empty()
          : Optional.of("an origin has a scheme and a host and no path");
    }
    return target.chars().anyMatch(Character::isWhitespace)
        ? Optional.of("a %s has no white space".formatted(kind.name().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static boolean settingsAreWhole(String target) {
    int at = target.indexOf("${");
    while (at >= 0) {
      int end = target.indexOf('}', at);
      if (end < 0 || !Names.isSetting(target.substring(at + 2, end))) {
        return false;
      }
      at = target.indexOf("${", end);
    }
    return true;
  }

  private static boolean isOrigin(String target) {
    try {
      URI uri = new URI(target);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException notOne) {
      return false;
    }
  }
}
