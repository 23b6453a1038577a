package dev.espalier.processor.source;

import dev.espalier.processor.report.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// An annotation of the DSL as it stands on an element: its values and where they stand.
public final class Mirror {

  private final AnnotationMirror mirror;
  private final Spot spot;

  /// Creates the view of an annotation.
  ///
  /// @param base the spot of the annotated element, or of what refers to it
  public Mirror(AnnotationMirror mirror, Element element, Spot base) {
    this.mirror = mirror;
    this.spot = base.element().equals(element) ? base.on(mirror) : base;
  }

  /// Returns the annotation's simple name.
  public String name() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /// Returns where the annotation stands.
  public Spot spot() {
    return spot;
  }

  /// Returns the spot of a value; of the annotation if the value is not written.
  public Spot spot(String member) {
    return spot.at(written(member));
  }

  /// Returns whether a value is written, not defaulted.
  public boolean isWritten(String member) {
    return written(member) != null;
  }

  /// Returns a text, empty if the value is none.
  public String text(String member) {
    return value(member) instanceof String text ? text : "";
  }

  /// Returns a number, 0 if the value is none.
  public int number(String member) {
    return value(member) instanceof Integer number ? number : 0;
  }

  /// Returns a number that may have a fraction, 0 if the value is none.
  public double decimal(String member) {
    return value(member) instanceof Double number ? number : 0;
  }

  /// Returns a truth value.
  public boolean flag(String member) {
    return Boolean.TRUE.equals(value(member));
  }

  /// Returns an enum constant, the first one if the value is none.
  public <E extends Enum<E>> E constant(String member, Class<E> type) {
    return constant(value(member), type).orElse(type.getEnumConstants()[0]);
  }

  /// Returns the enum constants of a list.
  public <E extends Enum<E>> List<E> constants(String member, Class<E> type) {
    List<E> constants = new ArrayList<>();
    for (AnnotationValue item : list(member)) {
      constant(item.getValue(), type).ifPresent(constants::add);
    }
    return List.copyOf(constants);
  }

  /// Returns the texts of a list.
  public List<String> texts(String member) {
    List<String> texts = new ArrayList<>();
    for (AnnotationValue item : list(member)) {
      texts.add(String.valueOf(item.getValue()));
    }
    return List.copyOf(texts);
  }

  /// Returns a class, empty if it is missing.
  public Optional<TypeMirror> type(String member) {
    return value(member) instanceof TypeMirror type ? Optional.of(type) : Optional.empty();
  }

  /// Returns the classes of a list; one that is missing is left out.
  public List<TypeMirror> types(String member) {
    return list(member).stream()
        .map(AnnotationValue::getValue)
        .filter(TypeMirror.class::isInstance)
        .map(TypeMirror.class::cast)
        .toList();
  }

  /// Returns the nested annotations of a list.
  public List<Mirror> mirrors(String member, Element element, Spot base) {
    return list(member).stream()
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(nested -> new Mirror((AnnotationMirror) nested, element, base))
        .toList();
  }

  /// Returns the items of a list; a single value counts as a list of one.
  public List<? extends AnnotationValue> list(String member) {
    AnnotationValue found = found(member);
    if (found == null) {
      return List.of();
    }
    if (!(found.getValue() instanceof List<?> items)) {
      return List.of(found);
    }
    List<AnnotationValue> values = new ArrayList<>();
    for (Object item : items) {
      values.add((AnnotationValue) item);
    }
    return List.copyOf(values);
  }

  private static <E extends Enum<E>> Optional<E> constant(Object value, Class<E> type) {
    return value instanceof VariableElement constant
        ? Optional.of(Enum.valueOf(type, constant.getSimpleName().toString()))
        : Optional.empty();
  }

  private Object value(String member) {
    AnnotationValue found = found(member);
    return found == null ? "" : found.getValue();
  }

  private @Nullable AnnotationValue found(String member) {
    AnnotationValue written = written(member);
    return written != null ? written : defaulted(member);
  }

  private @Nullable AnnotationValue written(String member) {
    for (var entry : mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private @Nullable AnnotationValue defaulted(String member) {
    for (Element method : mirror.getAnnotationType().asElement().getEnclosedElements()) {
      if (method instanceof ExecutableElement executable
          && method.getSimpleName().contentEquals(member)) {
        return executable.getDefaultValue();
      }
    }
    return null;
  }
}
