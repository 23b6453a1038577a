package dev.espalier.runtime.json;

import dev.espalier.Property;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// What annotations and types of record components and enum constants say about their JSON.
final class Marks {

  private static final Set<Class<?>> OPTIONALS =
      Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  private Marks() {}

  /// Returns the names, in JSON, of the components that a document must have.
  static Set<String> required(Class<?> record) {
    Set<String> names = new LinkedHashSet<>();
    for (RecordComponent component : record.getRecordComponents()) {
      if (!isNullable(component)) {
        names.add(name(record, component));
      }
    }
    return names;
  }

  /// Returns the name of a component in JSON.
  static String name(Class<?> record, RecordComponent component) {
    return Stream.of(component, component.getAccessor(), field(record, component))
        .map(place -> place.getAnnotation(Property.class))
        .filter(property -> property != null)
        .map(Property::value)
        .findFirst()
        .orElse(component.getName());
  }

  /// Returns the name of an enum constant in JSON.
  static String name(Enum<?> constant) {
    try {
      Field field = constant.getDeclaringClass().getDeclaredField(constant.name());
      Property renamed = field.getAnnotation(Property.class);
      return renamed == null ? constant.name() : renamed.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("an enum has a field for each constant", e);
    }
  }

  /// Returns the texts that an enum's constants are in JSON.
  static Set<String> texts(Class<?> enumType) {
    Set<String> texts = new LinkedHashSet<>();
    for (Object constant : enumType.getEnumConstants()) {
      texts.add(name((Enum<?>) constant));
    }
    return texts;
  }

  private static boolean isNullable(RecordComponent component) {
    return OPTIONALS.contains(component.getType())
        || Stream.of(
                component,
                component.getAnnotatedType(),
                component.getAccessor(),
                component.getAccessor().getAnnotatedReturnType())
            .map(AnnotatedElement::getAnnotations)
            .flatMap(Arrays::stream)
            .map(Annotation::annotationType)
            .anyMatch(type -> type.getSimpleName().equals("Nullable"));
  }

  private static AnnotatedElement field(Class<?> record, RecordComponent component) {
    try {
      return record.getDeclaredField(component.getName());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("a record has a field for each component", e);
    }
  }

  /// Returns what a list of names looks like in a sentence.
  static String quoted(List<String> names) {
    return names.isEmpty() ? "none" : "\"" + String.join("\", \"", names) + "\"";
  }
}
