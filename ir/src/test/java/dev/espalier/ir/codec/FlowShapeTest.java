package dev.espalier.ir.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.flow.Flow;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FlowShapeTest {

  @Test
  void nullableComponents_areThoseThatTheRecordsAnnotate() {
    var annotated = new HashMap<Class<?>, Set<String>>();

    collect(Flow.class, annotated, new HashSet<>());

    assertThat(FlowShape.NULLABLE).isEqualTo(annotated);
  }

  private static void collect(Type type, Map<Class<?>, Set<String>> found, Set<Type> seen) {
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType generic) {
      for (var argument : generic.getActualTypeArguments()) {
        collect(argument, found, seen);
      }
    }
    if (!(type instanceof Class<?> plain) || plain.getName().contains(".schema.")) {
      return;
    }
    if (plain.isSealed()) {
      for (var kind : plain.getPermittedSubclasses()) {
        collect(kind, found, seen);
      }
    }
    if (plain.isRecord()) {
      for (var component : plain.getRecordComponents()) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          found.computeIfAbsent(plain, _ -> new HashSet<>()).add(component.getName());
        }
        collect(component.getGenericType(), found, seen);
      }
    }
  }
}
