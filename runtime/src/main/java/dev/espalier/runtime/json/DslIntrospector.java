package dev.espalier.runtime.json;

import dev.espalier.Property;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.ser.BeanPropertyWriter;

/// Tells Jackson what the DSL's annotations mean. Jackson's own annotations mean nothing here, as
/// they mean nothing to the compiler that made the schemas.
final class DslIntrospector extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable PropertyName findNameForSerialization(MapperConfig<?> config, Annotated place) {
    return name(place);
  }

  @Override
  public @Nullable PropertyName findNameForDeserialization(
      MapperConfig<?> config, Annotated place) {
    return name(place);
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      names[i] = Marks.name(constants[i]);
    }
    return names;
  }

  @Override
  public void findAndAddVirtualProperties(
      MapperConfig<?> config, AnnotatedClass type, List<BeanPropertyWriter> properties) {
    if (!type.getRawType().isRecord()) {
      return;
    }
    int position = 0;
    for (Map.Entry<String, String> tag : SealedType.tagsOf(type.getRawType()).entrySet()) {
      if (properties.stream().noneMatch(property -> property.getName().equals(tag.getKey()))) {
        properties.add(position++, TagWriter.of(config, type, tag.getKey(), tag.getValue()));
      }
    }
  }

  private static @Nullable PropertyName name(Annotated place) {
    Property renamed = place instanceof AnnotatedClass ? null : place.getAnnotation(Property.class);
    return renamed == null ? null : PropertyName.construct(renamed.value());
  }
}
