package dev.espalier.runtime.json;

import dev.espalier.Discriminator;
import dev.espalier.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A sealed type as JSON sees it: its leaf cases and what tells them apart. The rules are those by
/// which the compiler builds schemas.
///
/// @param discriminator the property that tells the case, null if the properties present do
/// @param cases the leaf classes in declaration order, each with the discriminator's value for it
record SealedType(@Nullable String discriminator, Map<Class<?>, String> cases) {

  /// Returns whether a type has cases. An enum has not, even where constants with bodies seal it;
  /// nor have types of the platform, such as `ZoneId`.
  static boolean isSealed(Class<?> type) {
    return type.isSealed() && !type.isEnum() && !type.getName().startsWith("java.");
  }

  static SealedType of(Class<?> type) {
    SequencedSet<Class<?>> leaves = new LinkedHashSet<>();
    collect(type, leaves);
    Map<Class<?>, String> names = uniqueNames(leaves);
    Map<Class<?>, String> cases = new LinkedHashMap<>();
    for (Class<?> leaf : leaves) {
      Property renamed = leaf.getDeclaredAnnotation(Property.class);
      cases.put(leaf, renamed == null ? names.getOrDefault(leaf, "") : renamed.value());
    }
    return new SealedType(nearestDiscriminator(type).orElse(null), cases);
  }

  /// Returns the discriminators that a leaf class carries, with its value for each.
  static Map<String, String> tagsOf(Class<?> leaf) {
    Map<String, String> tags = new LinkedHashMap<>();
    addTags(leaf, leaf, tags);
    return tags;
  }

  private static void addTags(Class<?> leaf, Class<?> type, Map<String, String> tags) {
    for (Class<?> above : supertypes(type).filter(SealedType::isSealed).toList()) {
      addTags(leaf, above, tags);
      Discriminator own = above.getDeclaredAnnotation(Discriminator.class);
      if (own != null) {
        tags.putIfAbsent(own.value(), of(above).cases().getOrDefault(leaf, leaf.getSimpleName()));
      }
    }
  }

  private static void collect(Class<?> type, SequencedSet<Class<?>> leaves) {
    if (isSealed(type)) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, leaves);
      }
    } else {
      leaves.add(type);
    }
  }

  private static Optional<String> nearestDiscriminator(Class<?> type) {
    Discriminator own = type.getDeclaredAnnotation(Discriminator.class);
    return own != null
        ? Optional.of(own.value())
        : supertypes(type)
            .filter(SealedType::isSealed)
            .flatMap(above -> nearestDiscriminator(above).stream())
            .findFirst();
  }

  private static Stream<Class<?>> supertypes(Class<?> type) {
    return Stream.concat(
        Stream.<Class<?>>ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
  }

  /// Simple names, with outer classes or packages in front of those that clash.
  private static Map<Class<?>, String> uniqueNames(Collection<Class<?>> group) {
    Map<Class<?>, Integer> depths = new HashMap<>();
    Map<Class<?>, String> names = new HashMap<>();
    List<Class<?>> clashing = new ArrayList<>(group);
    while (!clashing.isEmpty()) {
      group.forEach(type -> names.put(type, lastSegments(type, depths.getOrDefault(type, 1))));
      clashing.clear();
      clashing.addAll(group);
      clashing.removeIf(settled(names));
      clashing.forEach(type -> depths.merge(type, 2, (depth, two) -> depth + 1));
    }
    return names;
  }

  private static Predicate<Class<?>> settled(Map<Class<?>, String> names) {
    return type -> {
      String name = names.getOrDefault(type, "");
      long uses = names.values().stream().filter(name::equals).count();
      return uses < 2 || name.length() >= qualified(type).length();
    };
  }

  private static String lastSegments(Class<?> type, int segments) {
    String qualified = qualified(type);
    int start = qualified.length();
    for (int i = 0; i < segments && start > 0; i++) {
      start = qualified.lastIndexOf('.', start - 1);
    }
    return qualified.substring(start + 1);
  }

  private static String qualified(Class<?> type) {
    String canonical = type.getCanonicalName();
    return canonical == null ? type.getName() : canonical;
  }
}
