package dev.espalier.processor.type;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/// Names for classes that tell them apart within a group: simple names, and with outer classes or
/// packages in front where simple names clash.
final class UniqueNames {

  private UniqueNames() {}

  static Map<TypeElement, String> of(List<TypeElement> group) {
    Map<TypeElement, Integer> depths = new HashMap<>();
    Map<TypeElement, String> names = new LinkedHashMap<>();
    boolean settled = false;
    while (!settled) {
      Map<String, Integer> uses = new HashMap<>();
      for (TypeElement type : group) {
        String name = name(type, depths.getOrDefault(type, 1));
        names.put(type, name);
        uses.put(name, uses.getOrDefault(name, 0) + 1);
      }
      settled = true;
      for (TypeElement type : group) {
        String name = names.getOrDefault(type, "");
        if (uses.getOrDefault(name, 0) > 1 && name.length() < type.getQualifiedName().length()) {
          depths.put(type, depths.getOrDefault(type, 1) + 1);
          settled = false;
        }
      }
    }
    return names;
  }

  /// Returns the last segments of the qualified name, at most the given number.
  static String name(TypeElement type, int segments) {
    String qualified = type.getQualifiedName().toString();
    int start = qualified.length();
    for (int i = 0; i < segments && start > 0; i++) {
      start = qualified.lastIndexOf('.', start - 1);
    }
    return qualified.substring(start + 1);
  }
}
