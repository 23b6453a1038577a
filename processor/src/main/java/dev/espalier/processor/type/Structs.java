package dev.espalier.processor.type;

import dev.espalier.ir.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Schemas of records, enums and sealed types.
final class Structs {

  private final JavaTypes types;
  private final SealedCases cases;
  private final SchemaBuilder builder;

  Structs(JavaTypes types, SealedCases cases, SchemaBuilder builder) {
    this.types = types;
    this.cases = cases;
    this.builder = builder;
  }

  Schema struct(DeclaredType type, String path) {
    TypeElement element = JavaTypes.asElement(type);
    Map<String, String> docs = ParamDocs.of(types.elements().getDocComment(element));
    Map<String, Schema.Property> properties = new LinkedHashMap<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      String jsonName = jsonName(element, component);
      Schema.Property property = property(type, component, path + "." + name, docs.get(name));
      if (properties.put(jsonName, property) != null) {
        builder.refuse(
            type, path, "two components have the JSON name \"" + jsonName + "\"", "rename one");
      }
    }
    return new Schema.Struct(properties);
  }

  Schema choice(DeclaredType type, String path) {
    List<String> values = new ArrayList<>();
    for (Element constant : Constants.of(JavaTypes.asElement(type))) {
      String value = Marks.property(constant).orElse(constant.getSimpleName().toString());
      if (values.contains(value)) {
        builder.refuse(
            type, path, "two constants have the JSON name \"" + value + "\"", "rename one");
      }
      values.add(value);
    }
    if (values.isEmpty()) {
      builder.refuse(type, path, "an enum without constants has no values", "add a constant");
    }
    return new Schema.Choice(values);
  }

  Schema oneOf(DeclaredType type, String path) {
    String discriminator = discriminator(JavaTypes.asElement(type), new HashSet<>()).orElse(null);
    List<Schema.Option> options = new ArrayList<>();
    for (Leaf leaf : cases.leaves(type)) {
      String at = path + "(" + leaf.name() + ")";
      builder.checkAccess(leaf.type(), at);
      String tag = Marks.property(leaf.element()).orElse(leaf.name());
      Schema schema = builder.value(leaf.type(), at);
      options.add(new Schema.Option(leaf.name(), tag, schema));
      for (RecordComponentElement component : leaf.element().getRecordComponents()) {
        if (isNullable(component) && !isSeenNullable(component)) {
          builder.unseen(schema, component.getSimpleName().toString());
        }
      }
      if (discriminator != null) {
        checkDiscriminated(leaf, discriminator, at);
      }
    }
    if (options.isEmpty()) {
      builder.refuse(type, path, "a sealed type without cases has no values", "permit a case");
    }
    return new Schema.OneOf(discriminator, options);
  }

  private Schema.Property property(
      DeclaredType owner, RecordComponentElement component, String path, @Nullable String doc) {
    TypeMirror declared = component.getAccessor().getReturnType();
    TypeMirror solved =
        types.types().asMemberOf(owner, component.getAccessor()) instanceof ExecutableType method
            ? method.getReturnType()
            : declared;
    Schema schema = builder.value(solved, path);
    if (!(schema instanceof Schema.OrNull) && isNullable(component)) {
      schema = new Schema.OrNull(schema);
    }
    return new Schema.Property(schema, !(schema instanceof Schema.OrNull), doc);
  }

  private static boolean isNullable(RecordComponentElement component) {
    return Marks.isNullable(component)
        || Marks.isNullable(component.asType())
        || Marks.isNullable(component.getAccessor())
        || Marks.isNullable(component.getAccessor().getReturnType());
  }

  private static boolean isSeenNullable(RecordComponentElement component) {
    return Marks.isSeenNullable(component)
        || Marks.isSeenNullable(component.asType())
        || Marks.isSeenNullable(component.getAccessor())
        || Marks.isSeenNullable(component.getAccessor().getReturnType());
  }

  /// An explicit accessor does not inherit the component's annotations, and class files of some
  /// compilers keep them on the field only: each place counts.
  private static String jsonName(TypeElement owner, RecordComponentElement component) {
    Optional<String> name = Marks.property(component);
    if (name.isEmpty()) {
      name = Marks.property(component.getAccessor());
    }
    for (Element member : owner.getEnclosedElements()) {
      if (name.isEmpty()
          && member.getKind() == ElementKind.FIELD
          && member.getSimpleName().equals(component.getSimpleName())) {
        name = Marks.property(member);
      }
    }
    return name.orElse(component.getSimpleName().toString());
  }

  /// Returns the type's own discriminator, else the one of the nearest sealed type above it.
  private Optional<String> discriminator(TypeElement type, Set<TypeElement> visited) {
    if (!visited.add(type)) {
      return Optional.empty();
    }
    Optional<String> discriminator = Marks.discriminator(type);
    for (TypeMirror above : types.types().directSupertypes(type.asType())) {
      if (discriminator.isEmpty() && cases.isSealed(above)) {
        discriminator = discriminator(JavaTypes.asElement(above), visited);
      }
    }
    return discriminator;
  }

  private void checkDiscriminated(Leaf leaf, String discriminator, String path) {
    TypeElement element = leaf.element();
    if (element.getKind() == ElementKind.ENUM) {
      builder.refuse(
          leaf.type(),
          path,
          "an enum is a text in JSON and cannot carry the discriminator \"" + discriminator + "\"",
          "make the case a record");
    }
    for (RecordComponentElement component : element.getRecordComponents()) {
      if (jsonName(element, component).equals(discriminator)) {
        builder.refuse(
            leaf.type(),
            path + "." + component.getSimpleName(),
            "the component and the discriminator have the same JSON name \"" + discriminator + "\"",
            "drop the component: the case itself tells");
      }
    }
  }
}
