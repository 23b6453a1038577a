package dev.espalier.processor.type;

import dev.espalier.ir.schema.Schema;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// The named schemas of one document, and their names: the simple name of the class, the names of
/// its arguments after `Of`, and more of the qualified name where an earlier one took that.
final class Definitions {

  private final SortedMap<String, Schema> schemas = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();

  /// Returns a reference to the type's schema, which the function makes when it is new; it may
  /// refer to itself.
  Schema.Ref ref(DeclaredType type, Function<DeclaredType, Schema> schema) {
    String key = TypeText.qualified(type);
    String known = names.get(key);
    if (known != null) {
      return new Schema.Ref(known);
    }
    String name = free(type);
    names.put(key, name);
    schemas.put(name, new Schema.Any());
    schemas.put(name, schema.apply(type));
    return new Schema.Ref(name);
  }

  SortedMap<String, Schema> all() {
    return Collections.unmodifiableSortedMap(schemas);
  }

  private String free(DeclaredType type) {
    TypeElement element = JavaTypes.asElement(type);
    String arguments = arguments(type);
    int segments = 1;
    String head = UniqueNames.name(element, segments);
    while (schemas.containsKey(head + arguments)) {
      String longer = UniqueNames.name(element, ++segments);
      if (longer.equals(head)) {
        return numbered(head + arguments);
      }
      head = longer;
    }
    return head + arguments;
  }

  private String numbered(String name) {
    int number = 2;
    while (schemas.containsKey(name + number)) {
      number++;
    }
    return name + number;
  }

  private String arguments(DeclaredType type) {
    StringBuilder text = new StringBuilder();
    for (TypeMirror argument : type.getTypeArguments()) {
      text.append(text.isEmpty() ? "Of" : "And").append(name(argument));
    }
    return text.toString();
  }

  private String name(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> name(array.getComponentType()) + "Array";
      case DeclaredType declared -> {
        String known = names.get(TypeText.qualified(declared));
        yield known != null
            ? known
            : UniqueNames.name(JavaTypes.asElement(declared), 1) + arguments(declared);
      }
      default -> TypeText.brief(type);
    };
  }
}
