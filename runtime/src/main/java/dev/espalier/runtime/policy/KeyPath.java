package dev.espalier.runtime.policy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A property path such as `order.id` over a node's ports, followed through record components.
///
/// @param port the position of the port
/// @param steps the names of the components
public record KeyPath(int port, List<String> steps) {

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          RecordComponent[] components = type.getRecordComponents();
          for (RecordComponent each : components == null ? new RecordComponent[0] : components) {
            each.getAccessor().trySetAccessible();
            accessors.put(each.getName(), each.getAccessor());
          }
          return accessors;
        }
      };

  /// Returns the paths of these texts; of each whole port if there are none.
  public static List<KeyPath> of(List<String> texts, List<String> ports) {
    List<KeyPath> paths = new ArrayList<>();
    for (String text : texts.isEmpty() ? ports : texts) {
      List<String> names = List.of(text.split("\\.", -1));
      paths.add(new KeyPath(ports.indexOf(names.getFirst()), names.subList(1, names.size())));
    }
    return List.copyOf(paths);
  }

  /// Returns what the path leads to, null where an optional value on it is absent.
  public @Nullable Object of(@Nullable Object[] in) {
    Object at = in[port];
    for (String step : steps) {
      if (at instanceof Optional<?> optional) {
        at = optional.orElse(null);
      }
      if (at == null) {
        return null;
      }
      at = component(at, step);
    }
    return at;
  }

  private static @Nullable Object component(Object owner, String name) {
    Method accessor = ACCESSORS.get(owner.getClass()).get(name);
    if (accessor == null) {
      throw new IllegalStateException(
          "a " + owner.getClass().getName() + " has no component \"" + name + "\" for the key");
    }
    try {
      return accessor.invoke(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(
          "the key cannot be read: open the package of "
              + owner.getClass().getName()
              + " to dev.espalier.runtime",
          e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the key cannot be read", e.getCause());
    }
  }
}
