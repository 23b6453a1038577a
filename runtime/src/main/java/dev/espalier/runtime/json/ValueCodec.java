package dev.espalier.runtime.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleAbstractTypeResolver;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.type.LogicalType;

/// Turns JSON into values of Java types and back, by the rules that the schemas of flows follow.
///
/// Safe for use by several threads.
public final class ValueCodec {

  private static final int SHOWN = 8;

  private final JsonMapper mapper = mapper();

  /// Reads a document, in UTF-8, that the type's schema accepts.
  ///
  /// @throws ValueException if it cannot be read into the type
  public @Nullable Object read(byte[] document, Type type) {
    try {
      return mapper.readValue(document, mapper.getTypeFactory().constructType(type));
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  /// Writes a value as a document in UTF-8, on one line, or over several with an indent. A stream
  /// becomes an array, element by element, as they come; of any other value nothing is written
  /// unless all of it can be. Leaves the output open.
  ///
  /// @throws ValueException if JSON has no form for it
  public void write(@Nullable Object value, OutputStream out, boolean indented) {
    if (value instanceof BaseStream) {
      encode(value, out, indented);
      return;
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    encode(value, whole, indented);
    try {
      whole.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void encode(@Nullable Object value, OutputStream out, boolean indented) {
    ObjectWriter writer = indented ? mapper.writer().with(layout()) : mapper.writer();
    try (JsonGenerator json = new FiniteNumbers(writer.createGenerator(out, JsonEncoding.UTF8))) {
      writer.writeValue(json, value);
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  /// The layout of flow documents.
  private static DefaultPrettyPrinter layout() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            PrettyPrinter.DEFAULT_SEPARATORS
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""))
        .withObjectIndenter(lines)
        .withArrayIndenter(lines);
  }

  private static ValueException failure(JacksonException failure) {
    return failure instanceof StreamConstraintsException
            || failure.getCause() instanceof StreamConstraintsException
        ? tooDeep(failure)
        : new ValueException(reason(failure), pointer(failure.getPath()), failure);
  }

  /// A value that leads back to itself is as deep as it gets; it is told where it does so first.
  private static ValueException tooDeep(JacksonException failure) {
    List<JacksonException.Reference> path = failure.getPath();
    IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();
    for (int i = 0; i < path.size(); i++) {
      Object from = path.get(i).from();
      Integer first = from == null ? null : seen.putIfAbsent(from, i);
      if (first != null) {
        String back = first == 0 ? "the whole value" : pointer(path.subList(0, first));
        return new ValueException(
            "it contains itself: this is " + back + " again", pointer(path.subList(0, i)), failure);
      }
    }
    return new ValueException(
        "it is nested more than " + StreamWriteConstraints.DEFAULT_MAX_DEPTH + " levels deep",
        pointer(path.subList(0, Math.min(path.size(), SHOWN))) + "/…",
        failure);
  }

  private static String pointer(List<JacksonException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : path) {
      String name = step.getPropertyName();
      pointer
          .append('/')
          .append(
              name == null
                  ? Integer.toString(step.getIndex())
                  : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private static String reason(JacksonException failure) {
    String message = failure.getOriginalMessage();
    return sentence(message == null || message.isBlank() ? "it cannot be converted" : message);
  }

  /// Messages of this project begin in lower case, but for names such as `NaN`.
  private static String sentence(String text) {
    boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    boolean name = text.startsWith("NaN") || text.startsWith("Infinity");
    return word && !name ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .annotationIntrospector(new DslIntrospector())
        .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DateTimeFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE)
        .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
        .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .withCoercionConfig(
            LogicalType.Textual,
            text -> {
              text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
        .addModule(module())
        .build();
  }

  private static SimpleModule module() {
    SimpleModule module =
        new SimpleModule("espalier") {
          @Override
          public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addDeserializers(new SealedDeserializers());
          }
        };
    module.addDeserializer(Long.class, new ExactLong());
    module.addDeserializer(long.class, new ExactLong());
    module.addSerializer(OffsetTime.class, new WholeOffsetTime());
    return module.setAbstractTypes(
        new SimpleAbstractTypeResolver()
            .addMapping(Set.class, LinkedHashSet.class)
            .addMapping(SequencedSet.class, LinkedHashSet.class)
            .addMapping(SequencedCollection.class, ArrayList.class)
            .addMapping(SequencedMap.class, LinkedHashMap.class));
  }

  /// Jackson takes `9007199254740993.0` by way of a double.
  private static final class ExactLong extends StdScalarDeserializer<Long> {

    ExactLong() {
      super(Long.class);
    }

    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context) {
      return parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
          ? parser.getDecimalValue().longValueExact()
          : _parseLong(parser, context, Long.class);
    }
  }

  /// JSON Schema's `time` has seconds, even if they are zero.
  private static final class WholeOffsetTime extends StdScalarSerializer<OffsetTime> {

    WholeOffsetTime() {
      super(OffsetTime.class);
    }

    @Override
    public void serialize(OffsetTime time, JsonGenerator json, SerializationContext context) {
      json.writeString(DateTimeFormatter.ISO_OFFSET_TIME.format(time));
    }
  }

  private static final class SealedDeserializers extends Deserializers.Base {

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return SealedType.isSealed(type.getRawClass())
          ? SealedReader.of(type, (parent, leaf) -> solve(config, parent, leaf))
          : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return SealedType.isSealed(type);
    }

    private static @Nullable JavaType solve(
        DeserializationConfig config, JavaType parent, Class<?> leaf) {
      JavaType solved = config.getTypeFactory().constructSpecializedType(parent, leaf);
      return parent.equals(solved.findSuperType(parent.getRawClass())) ? solved : null;
    }
  }
}
