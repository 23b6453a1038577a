package dev.espalier.runtime.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.VirtualAnnotatedMember;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.VirtualBeanPropertyWriter;
import tools.jackson.databind.util.Annotations;
import tools.jackson.databind.util.SimpleBeanPropertyDefinition;

/// Writes the discriminator of a case.
final class TagWriter extends VirtualBeanPropertyWriter {

  private static final long serialVersionUID = 1L;

  private final String tag;

  private TagWriter(
      String tag, BeanPropertyDefinition property, Annotations annotations, JavaType text) {
    super(property, annotations, text, null, null, null, property.findInclusion(), null);
    this.tag = tag;
  }

  static BeanPropertyWriter of(
      MapperConfig<?> config, AnnotatedClass type, String discriminator, String tag) {
    JavaType text = config.constructType(String.class);
    VirtualAnnotatedMember member =
        new VirtualAnnotatedMember(type, type.getRawType(), discriminator, text);
    return new TagWriter(
        tag,
        SimpleBeanPropertyDefinition.construct(
            config, member, PropertyName.construct(discriminator)),
        type.getAnnotations(),
        text);
  }

  @Override
  public VirtualBeanPropertyWriter withConfig(
      MapperConfig<?> config,
      AnnotatedClass declaringClass,
      BeanPropertyDefinition property,
      JavaType type) {
    throw new UnsupportedOperationException("this property is made complete");
  }

  @Override
  protected Object value(Object bean, JsonGenerator json, SerializationContext context) {
    return tag;
  }
}
