package dev.espalier.processor.form;

import dev.espalier.processor.type.JavaTypes;
import dev.espalier.processor.type.TypeText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/// The types that a setting can have, and which texts are values of them.
public final class SettingTypes {

  private static final Set<String> NAMES =
      Set.of(
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.net.URI",
          "java.time.Duration");

  private final JavaTypes java;

  /// Creates it for one round.
  public SettingTypes(JavaTypes java) {
    this.java = java;
  }

  /// Returns whether a setting can have the type.
  public boolean isSetting(TypeMirror type) {
    return NAMES.contains(name(type)) || !java.constants(type).isEmpty();
  }

  /// Returns whether a text can be read as a value of the type.
  public boolean isValue(TypeMirror type, String text) {
    List<String> constants = java.constants(type);
    if (!constants.isEmpty()) {
      return constants.contains(text);
    }
    String name = name(type);
    try {
      return NAMES.contains(name) && parsed(name, text) != null;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  private String name(TypeMirror type) {
    return TypeText.qualified(java.boxed(type));
  }

  private static Object parsed(String name, String text) {
    return switch (name) {
      case "java.lang.Boolean" -> bool(text);
      case "java.lang.Byte" -> Byte.valueOf(text);
      case "java.lang.Short" -> Short.valueOf(text);
      case "java.lang.Integer" -> Integer.valueOf(text);
      case "java.lang.Long" -> Long.valueOf(text);
      case "java.lang.Float" -> Float.valueOf(text);
      case "java.lang.Double" -> Double.valueOf(text);
      case "java.math.BigDecimal" -> new BigDecimal(text);
      case "java.math.BigInteger" -> new BigInteger(text);
      case "java.net.URI" -> URI.create(text);
      case "java.time.Duration" -> duration(text);
      default -> text;
    };
  }

  private static Object bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  /// The runtime reads a duration setting as the DSL writes durations, or as ISO 8601.
  private static Object duration(String text) {
    try {
      return Durations.parse(text).orElseGet(() -> Duration.parse(text));
    } catch (java.time.DateTimeException notOne) {
      throw new IllegalArgumentException(text, notOne);
    }
  }
}
