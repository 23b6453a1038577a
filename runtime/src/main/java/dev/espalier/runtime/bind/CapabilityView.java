package dev.espalier.runtime.bind;

import dev.espalier.capability.Capability;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Narrows an object to the one capability that a node declared, so that no cast gives it more.
final class CapabilityView {

  private CapabilityView() {}

  /// Returns the object itself if it is nothing but that capability, else a view of it.
  static Object of(Class<?> capability, Object object) {
    if (!isMore(capability, object)) {
      return object;
    }
    InvocationHandler handler = (proxy, method, in) -> invoke(object, proxy, method, in);
    return Proxy.newProxyInstance(
        capability.getClassLoader(), new Class<?>[] {capability}, handler);
  }

  private static @Nullable Object invoke(
      Object object, Object proxy, Method method, Object @Nullable [] in) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> in != null && isSame(proxy, in[0]);
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "a view of " + object;
      };
    }
    try {
      return method.invoke(object, in);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  @SuppressWarnings("ReferenceEquality") // a view is equal to itself alone
  private static boolean isSame(Object proxy, Object other) {
    return proxy == other;
  }

  private static boolean isMore(Class<?> capability, Object object) {
    Set<Class<?>> seen = new HashSet<>();
    ArrayDeque<Class<?>> open = new ArrayDeque<>();
    open.add(object.getClass());
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      if (!seen.add(type)) {
        continue;
      }
      if (type.isAnnotationPresent(Capability.class) && !type.isAssignableFrom(capability)) {
        return true;
      }
      if (type.getSuperclass() != null) {
        open.add(type.getSuperclass());
      }
      open.addAll(Set.of(type.getInterfaces()));
    }
    return false;
  }
}
