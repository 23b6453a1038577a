package dev.espalier.ir.derive;

import java.util.ArrayList;
import java.util.List;

/// Targets of capabilities, in which `${name}` stands for a setting.
public final class Targets {

  private Targets() {}

  /// Returns the names of the settings in a target, in order.
  public static List<String> settings(String target) {
    List<String> names = new ArrayList<>();
    int start = target.indexOf("${");
    while (start >= 0) {
      int end = target.indexOf('}', start);
      if (end < 0) {
        break;
      }
      names.add(target.substring(start + 2, end));
      start = target.indexOf("${", end);
    }
    return List.copyOf(names);
  }
}
