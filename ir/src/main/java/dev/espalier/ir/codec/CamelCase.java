package dev.espalier.ir.codec;

/// Java's names as the IR spells them.
public final class CamelCase {

  private CamelCase() {}

  /// Returns the name of an enum constant: `READ_ONLY` as `readOnly`.
  public static String of(Enum<?> constant) {
    String name = constant.name();
    StringBuilder camel = new StringBuilder(name.length());
    boolean upper = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_') {
        upper = true;
      } else {
        camel.append(upper ? c : Character.toLowerCase(c));
        upper = false;
      }
    }
    return camel.toString();
  }

  /// Returns the name of a class: `ForEach` as `forEach`.
  public static String of(Class<?> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
