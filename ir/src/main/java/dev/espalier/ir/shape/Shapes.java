package dev.espalier.ir.shape;

import dev.espalier.ir.schema.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the shape of a type, made once for each.
public final class Shapes {

  private final Map<Type, Shape> made = new HashMap<>();
  private final Map<Class<?>, Set<String>> nullable;

  /// Makes a finder.
  ///
  /// @param nullable the names of the components that may be null, by record. They are not taken
  ///   from annotations, as those are not visible where their module is absent at run time.
  public Shapes(Map<Class<?>, Set<String>> nullable) {
    this.nullable = nullable;
    made.put(String.class, new TextShape());
    made.put(int.class, new IntShape());
    made.put(Integer.class, new IntShape());
    made.put(boolean.class, new BoolShape());
    made.put(Duration.class, new DurationShape());
    made.put(Schema.class, new SchemaShape());
  }

  /// Returns the shape of a type.
  ///
  /// @throws IllegalArgumentException if the type has none
  public Shape of(Type type) {
    Shape known = made.get(type);
    if (known != null) {
      return known;
    }
    Shape shape = make(type);
    made.put(type, shape);
    return shape;
  }

  boolean nullable(RecordComponent component) {
    Set<String> names = nullable.get(component.getDeclaringRecord());
    return names != null && names.contains(component.getName());
  }

  private Shape make(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return new ListShape(of(arguments[0]));
      }
      if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return new MapShape(of(arguments[1]));
      }
    }
    if (type instanceof Class<?> plain) {
      if (plain.isEnum()) {
        return new EnumShape(plain);
      }
      if (plain.isRecord()) {
        return new RecordShape(plain, this);
      }
      if (plain.isSealed()) {
        return new SealedShape(plain, this);
      }
    }
    throw new IllegalArgumentException("no JSON for " + type);
  }
}
