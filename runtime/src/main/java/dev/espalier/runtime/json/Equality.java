package dev.espalier.runtime.json;

import dev.espalier.ir.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What makes two JSON values equal: numbers by value, objects whatever the order of members.
final class Equality {

  private Equality() {}

  /// Returns an object that equals that of another value if, and only if, the values are equal.
  static Object key(Json json) {
    return switch (json) {
      case Json.Str(String text, _) -> List.of("string", text);
      case Json.Bool(boolean value, _) -> value;
      case Json.Null _ -> List.of();
      case Json.Num(String literal, _) ->
          NumberForm.decimal(literal).<Object>map(n -> n.stripTrailingZeros()).orElse(literal);
      case Json.Arr array -> List.of("array", array.items().stream().map(Equality::key).toList());
      case Json.Obj object -> {
        Map<String, Object> members = new HashMap<>();
        object.members().forEach((name, member) -> members.put(name, key(member)));
        yield members;
      }
    };
  }
}
