package dev.espalier.processor.form;

import dev.espalier.processor.type.JavaTypes;
import dev.espalier.processor.type.TypeText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.type.TypeMirror;

/// The types that a setting can have, and which texts are values of them.
public final class SettingTypes {

  private static final Map<String, Function<String, Object>> PARSERS =
      Map.ofEntries(
          Map.entry("java.lang.String", text -> text),
          Map.entry("java.lang.Boolean", SettingTypes::bool),
          Map.entry("java.lang.Byte", Byte::valueOf),
          Map.entry("java.lang.Short", Short::valueOf),
          Map.entry("java.lang.Integer", Integer::valueOf),
          Map.entry("java.lang.Long", Long::valueOf),
          Map.entry("java.lang.Float", Float::valueOf),
          Map.entry("java.lang.Double", Double::valueOf),
          Map.entry("java.math.BigDecimal", BigDecimal::new),
          Map.entry("java.math.BigInteger", BigInteger::new),
          Map.entry("java.net.URI", URI::create),
          Map.entry("java.time.Duration", SettingTypes::duration));

  private final JavaTypes java;

  /// Creates it for one round.
  public SettingTypes(JavaTypes java) {
    this.java = java;
  }

  /// Returns whether a setting can have the type.
  public boolean isSetting(TypeMirror type) {
    return PARSERS.containsKey(name(type)) || !java.constants(type).isEmpty();
  }

  /// Returns whether a text can be read as a value of the type.
  public boolean isValue(TypeMirror type, String text) {
    List<String> constants = java.constants(type);
    if (!constants.isEmpty()) {
      return constants.contains(text);
    }
    Function<String, Object> parser = PARSERS.get(name(type));
    try {
      return parser != null && parser.apply(text) != null;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  private String name(TypeMirror type) {
    return TypeText.qualified(java.boxed(type));
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
