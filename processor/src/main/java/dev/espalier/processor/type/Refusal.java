package dev.espalier.processor.type;

import dev.espalier.capability.Capability;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Why a type that has no JSON form has none, and what to use instead.
///
/// @param reason the reason, one lower-case sentence
/// @param fix what to write instead, null if there is no single remedy
record Refusal(String reason, @Nullable String fix) {

  static Refusal of(TypeMirror type) {
    return switch (type.getKind()) {
      case VOID -> new Refusal("void carries no value", "return a value or order with @After");
      case TYPEVAR -> new Refusal("a type variable can be anything", "name the type");
      case INTERSECTION -> new Refusal("an intersection of types has no JSON form", null);
      case DECLARED -> of((DeclaredType) type);
      default -> new Refusal("it is no value", null);
    };
  }

  private static Refusal of(DeclaredType type) {
    TypeElement element = JavaTypes.asElement(type);
    @Nullable Refusal known = known(element.getQualifiedName().toString());
    if (known != null) {
      return known;
    }
    if (isCapability(element)) {
      return new Refusal(
          "a capability is given by the engine and cannot flow", "take it as a parameter itself");
    }
    if (has(element, FunctionalInterface.class.getName())) {
      return new Refusal("it is code, not data", null);
    }
    return switch (element.getKind()) {
      case INTERFACE ->
          new Refusal("an open interface does not say what its values are", "make it sealed");
      case ANNOTATION_TYPE -> new Refusal("an annotation is no data", "use a record");
      default ->
          element.getModifiers().contains(Modifier.ABSTRACT)
              ? new Refusal("an open class does not say what its values are", "make it sealed")
              : new Refusal("a class does not say what its data is", "make it a record");
    };
  }

  private static @Nullable Refusal known(String name) {
    return switch (name) {
      case "java.lang.Object" ->
          new Refusal(
              "it can be anything",
              "name the type, or use tools.jackson.databind.JsonNode for any JSON");
      case "java.lang.Void" -> new Refusal("it has no values", "use a void method");
      case "java.lang.Number" -> new Refusal("it does not say which number", "use BigDecimal");
      case "java.lang.CharSequence", "java.lang.StringBuilder" ->
          new Refusal("it may change while it flows", "use String");
      case "java.io.File", "java.nio.file.Path" ->
          new Refusal("a path has no meaning on another machine", "use String");
      case "java.util.Date", "java.util.Calendar" ->
          new Refusal("it may change while it flows", "use Instant");
      case "java.util.stream.Stream" ->
          new Refusal("a stream can be read once only", "use List; a result may be a Stream");
      case "dev.espalier.RunContext" ->
          new Refusal("the run's context cannot flow", "take it as a parameter itself");
      case "com.fasterxml.jackson.databind.JsonNode" ->
          new Refusal("it is of Jackson 2", "use tools.jackson.databind.JsonNode");
      case "java.lang.Thread", "java.io.InputStream", "java.io.OutputStream" ->
          new Refusal("it is a resource of this process, not data", null);
      default -> null;
    };
  }

  private static boolean isCapability(TypeElement element) {
    return has(element, Capability.class.getName());
  }

  private static boolean has(TypeElement element, String annotation) {
    List<? extends AnnotationMirror> mirrors = element.getAnnotationMirrors();
    return mirrors.stream()
        .anyMatch(mirror -> JavaTypes.is(mirror.getAnnotationType(), annotation));
  }
}
