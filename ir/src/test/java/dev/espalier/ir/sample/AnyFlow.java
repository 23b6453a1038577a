package dev.espalier.ir.sample;

import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.schema.Schema;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// Flows with anything in any component, most of them without sense; made from the records by
/// reflection, so that no component can be forgotten.
public final class AnyFlow {

  private AnyFlow() {}

  public static Arbitrary<Flow> any() {
    // Without a version that can be read there is no reading back.
    return of(Flow.class)
        .map(Flow.class::cast)
        .map(
            flow ->
                new Flow(
                    Flow.IR_VERSION,
                    flow.id(),
                    flow.name(),
                    flow.version(),
                    flow.summary(),
                    flow.deadline(),
                    flow.durable(),
                    flow.input(),
                    flow.output(),
                    flow.triggers(),
                    flow.nodes(),
                    flow.edges(),
                    flow.scopes(),
                    flow.controlSurfaces(),
                    flow.schemas(),
                    flow.requirements(),
                    flow.hosts(),
                    flow.metadata(),
                    flow.artifacts(),
                    flow.source(),
                    flow.contentHash()));
  }

  private static Arbitrary<?> of(Type type) {
    if (type == String.class) {
      return texts();
    }
    if (type == int.class || type == Integer.class) {
      return Arbitraries.integers();
    }
    if (type == double.class) {
      return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    }
    if (type == boolean.class) {
      return Arbitraries.of(true, false);
    }
    if (type == Duration.class) {
      return Arbitraries.longs().between(0, Long.MAX_VALUE / 2000).map(Duration::ofMillis);
    }
    if (type == Schema.class) {
      return AnySchema.any();
    }
    if (type instanceof ParameterizedType generic) {
      var values =
          of(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
      return generic.getRawType() == Map.class
          ? Arbitraries.maps(texts(), values).ofMaxSize(2)
          : values.list().ofMaxSize(2);
    }
    return ofClass((Class<?>) type);
  }

  private static Arbitrary<?> ofClass(Class<?> type) {
    if (type.isEnum()) {
      return Arbitraries.of(type.getEnumConstants());
    }
    if (type.isSealed()) {
      var kinds = new ArrayList<Arbitrary<?>>();
      for (var kind : type.getPermittedSubclasses()) {
        kinds.add(of(kind));
      }
      return Arbitraries.oneOf(kinds);
    }
    var parts = new ArrayList<Arbitrary<Object>>();
    for (var component : type.getRecordComponents()) {
      parts.add(component(component));
    }
    return Combinators.combine(parts).as(values -> make(type, values));
  }

  @SuppressWarnings("unchecked")
  private static Arbitrary<Object> component(RecordComponent component) {
    var values = (Arbitrary<Object>) of(component.getGenericType());
    var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return nullable ? values.injectNull(0.5) : values;
  }

  private static Object make(Class<?> type, List<Object> values) {
    try {
      Class<?>[] components =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(components);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("cannot make " + type, impossible);
    }
  }

  /// Any text, but for halves of surrogate pairs: no name in JSON can have them.
  static Arbitrary<String> texts() {
    var wild = Arbitraries.strings().all().ofMaxLength(4).filter(AnyFlow::isUnicode);
    return Arbitraries.oneOf(Arbitraries.strings().alpha().ofMaxLength(6), wild);
  }

  private static boolean isUnicode(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
