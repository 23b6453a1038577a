package dev.espalier.conventions;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which part of a module may need which other: what is listed first may need what comes after it,
/// never the other way round. A package belongs to the part with the longest name that starts its
/// own, or to none; the empty name is the module's root package alone.
final class Layers {

  private final String root;
  private final Map<String, Integer> depths = new HashMap<>();

  Layers(String root, List<String> names) {
    this.root = root;
    for (String name : names) {
      depths.put(name.isEmpty() ? root : root + "." + name, depths.size());
    }
  }

  void assertKept(JavaClasses classes) {
    Set<String> faults = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    for (JavaClass candidate : classes) {
      String layer = layerOf(candidate.getPackageName());
      if (layer == null) {
        continue;
      }
      seen.add(layer);
      for (Dependency need : candidate.getDirectDependenciesFromSelf()) {
        String target = layerOf(need.getTargetClass().getBaseComponentType().getPackageName());
        if (target != null && depthOf(target) < depthOf(layer)) {
          faults.add(candidate.getName() + " needs " + need.getTargetClass().getName());
        }
      }
    }
    depths.keySet().stream()
        .filter(layer -> !seen.contains(layer))
        .forEach(layer -> faults.add(layer + " is empty"));
    if (!faults.isEmpty()) {
      throw new AssertionError("layers are not kept:\n" + String.join("\n", faults));
    }
  }

  private @Nullable String layerOf(String packageName) {
    for (String name = packageName; name.startsWith(root + "."); name = parent(name)) {
      if (depths.containsKey(name)) {
        return name;
      }
    }
    return packageName.equals(root) && depths.containsKey(root) ? root : null;
  }

  private int depthOf(String layer) {
    return depths.getOrDefault(layer, 0);
  }

  private static String parent(String packageName) {
    return packageName.substring(0, packageName.lastIndexOf('.'));
  }
}
