package dev.espalier.processor.type;

import java.util.Set;

/// The collections and maps that have a JSON form.
final class Containers {

  private static final Set<String> LISTS =
      Set.of(
          "java.lang.Iterable",
          "java.util.Collection",
          "java.util.SequencedCollection",
          "java.util.List",
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.Queue",
          "java.util.Deque",
          "java.util.ArrayDeque");

  private static final Set<String> SETS =
      Set.of(
          "java.util.Set",
          "java.util.SequencedSet",
          "java.util.SortedSet",
          "java.util.NavigableSet",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.TreeSet",
          "java.util.EnumSet");

  private static final Set<String> MAPS =
      Set.of(
          "java.util.Map",
          "java.util.Map.Entry",
          "java.util.SequencedMap",
          "java.util.SortedMap",
          "java.util.NavigableMap",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.EnumMap",
          "java.util.concurrent.ConcurrentMap",
          "java.util.concurrent.ConcurrentHashMap");

  private Containers() {}

  static boolean isList(String qualifiedName) {
    return LISTS.contains(qualifiedName);
  }

  static boolean isSet(String qualifiedName) {
    return SETS.contains(qualifiedName);
  }

  static boolean isMap(String qualifiedName) {
    return MAPS.contains(qualifiedName);
  }
}
