package dev.espalier.runtime.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.util.TokenBuffer;

/// Reads a sealed type: finds the case, then reads that.
final class SealedReader extends ValueDeserializer<Object> {

  private final JavaType type;
  private final @Nullable String discriminator;
  private final List<Leaf> leaves;

  /// A case that the type's arguments allow.
  private record Leaf(String tag, JavaType type) {

    boolean isEnum() {
      return type.isEnumType();
    }

    CaseChoice.Candidate candidate() {
      return new CaseChoice.Candidate(tag, Marks.required(type.getRawClass()));
    }
  }

  private SealedReader(JavaType type, @Nullable String discriminator, List<Leaf> leaves) {
    this.type = type;
    this.discriminator = discriminator;
    this.leaves = leaves;
  }

  static SealedReader of(JavaType type, LeafTypes leafTypes) {
    SealedType sealed = SealedType.of(type.getRawClass());
    List<Leaf> leaves = new ArrayList<>();
    for (Map.Entry<Class<?>, String> leaf : sealed.cases().entrySet()) {
      JavaType solved = leafTypes.solve(type, leaf.getKey());
      if (solved != null) {
        leaves.add(new Leaf(leaf.getValue(), solved));
      }
    }
    return new SealedReader(type, sealed.discriminator(), List.copyOf(leaves));
  }

  /// Solves a leaf's type arguments.
  @FunctionalInterface
  interface LeafTypes {
    /// Returns the leaf as a subtype of the parent, null if it cannot be one.
    @Nullable JavaType solve(JavaType parent, Class<?> leaf);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, context);
      case VALUE_STRING -> constant(parser, context);
      default -> context.handleUnexpectedToken(type, parser);
    };
  }

  private Object constant(JsonParser parser, DeserializationContext context) {
    String text = parser.getString();
    for (Leaf leaf : leaves) {
      if (leaf.isEnum() && Marks.texts(leaf.type().getRawClass()).contains(text)) {
        return context.readValue(parser, leaf.type());
      }
    }
    return context.reportInputMismatch(this, "\"%s\" is no case of %s", text, name());
  }

  private Object object(JsonParser parser, DeserializationContext context) {
    try (TokenBuffer buffer = context.bufferAsCopyOfValue(parser)) {
      Leaf leaf =
          discriminator == null
              ? byProperties(buffer, context)
              : byDiscriminator(discriminator, buffer, context);
      JsonParser again = buffer.asParser(context, parser);
      again.nextToken();
      return context.readValue(again, leaf.type());
    }
  }

  private Leaf byDiscriminator(String name, TokenBuffer buffer, DeserializationContext context) {
    List<String> tags = leaves.stream().map(Leaf::tag).toList();
    String tag = null;
    try (JsonParser parser = buffer.asParser(context)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME && tag == null) {
        boolean found = parser.currentName().equals(name);
        JsonToken value = parser.nextToken();
        tag = found && value == JsonToken.VALUE_STRING ? parser.getString() : null;
        parser.skipChildren();
      }
    }
    int index = tag == null ? -1 : tags.indexOf(tag);
    return index >= 0
        ? leaves.get(index)
        : context.reportInputMismatch(
            this,
            "\"%s\" of %s must be one of %s, not %s",
            name,
            name(),
            Marks.quoted(tags),
            tag == null ? "absent" : "\"" + tag + "\"");
  }

  private Leaf byProperties(TokenBuffer buffer, DeserializationContext context) {
    Set<String> present = new LinkedHashSet<>();
    try (JsonParser parser = buffer.asParser(context)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() != JsonToken.VALUE_NULL) {
          present.add(name);
        }
        parser.skipChildren();
      }
    }
    List<Leaf> objects = leaves.stream().filter(leaf -> !leaf.isEnum()).toList();
    return switch (CaseChoice.of(objects.stream().map(Leaf::candidate).toList(), present)) {
      case CaseChoice.Chosen(int index) -> objects.get(index);
      case CaseChoice.Tie(List<String> names) ->
          context.reportInputMismatch(
              this, "the properties do not tell which of %s this is", Marks.quoted(names));
    };
  }

  private String name() {
    return type.getRawClass().getSimpleName();
  }
}
