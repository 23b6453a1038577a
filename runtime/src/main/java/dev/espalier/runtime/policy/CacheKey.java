package dev.espalier.runtime.policy;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What tells one call of a node from another: values that are compared by content. Collections and
/// arrays are copied, so that who changes them later changes no key.
public record CacheKey(List<@Nullable Object> parts) {

  /// Returns the key that these paths give for these values.
  public static CacheKey of(List<KeyPath> paths, @Nullable Object[] in) {
    List<@Nullable Object> parts = new ArrayList<>();
    for (KeyPath path : paths) {
      parts.add(part(path.of(in)));
    }
    return new CacheKey(parts);
  }

  private static @Nullable Object part(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list -> parts(list);
      case Set<?> set -> new LinkedHashSet<>(parts(set));
      case Map<?, ?> map -> {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, each) -> copy.put(key, part(each)));
        yield copy;
      }
      case Object[] array -> parts(Arrays.asList(array));
      default -> value.getClass().isArray() ? parts(boxed(value)) : value;
    };
  }

  private static List<@Nullable Object> parts(Iterable<?> values) {
    List<@Nullable Object> copy = new ArrayList<>();
    for (Object each : values) {
      copy.add(part(each));
    }
    return copy;
  }

  private static List<Object> boxed(Object array) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      values.add(Array.get(array, i));
    }
    return values;
  }
}
