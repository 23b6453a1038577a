package dev.espalier.runtime.json;

import dev.espalier.ir.diagnostic.NearMiss;
import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonPath;
import dev.espalier.ir.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks a document against a schema and records everything that does not fit. Of a sealed type
/// only the case that the document means is checked, so that each fault is said once.
final class ValueCheck {

  /// More references than any chain of them needs; hostile ones may run in circles.
  private static final int MOST_HOPS = 100;

  private final Map<String, Schema> named;
  private final Faults faults;
  private final Map<Schema.Struct, Set<String>> required = new HashMap<>();

  private ValueCheck(Map<String, Schema> named, Faults faults) {
    this.named = named;
    this.faults = faults;
  }

  /// Returns what is wrong with a document.
  static Faults of(Json document, Schema schema, Map<String, Schema> named) {
    Faults faults = new Faults();
    new ValueCheck(named, faults).value(document, schema, JsonPath.ROOT);
    return faults;
  }

  private void value(Json json, Schema schema, JsonPath path) {
    Schema bare = schema;
    for (int hop = 0; bare instanceof Schema.Ref || bare instanceof Schema.OrNull; hop++) {
      if (hop == MOST_HOPS || (json instanceof Json.Null && bare instanceof Schema.OrNull)) {
        return;
      }
      bare = step(bare);
    }
    bare(json, bare, path);
  }

  private void bare(Json json, Schema schema, JsonPath path) {
    switch (schema) {
      case Schema.Any _, Schema.Ref _, Schema.OrNull _ -> {}
      case Schema.Bool _ -> {
        if (!(json instanceof Json.Bool)) {
          faults.wrongType(path, json, "true or false");
        }
      }
      case Schema.Int whole -> number(json, path, "a whole number", whole.format());
      case Schema.Num number -> number(json, path, "a number", number.format());
      case Schema.Text text -> text(json, text, path);
      case Schema.Choice choice -> choice(json, choice.values(), path);
      case Schema.Array array -> array(json, array, path);
      case Schema.Dictionary map -> map(json, map.values(), path);
      case Schema.Struct struct -> struct(json, struct, path);
      case Schema.OneOf oneOf -> oneOf(json, oneOf, path);
    }
  }

  private void number(Json json, JsonPath path, String wanted, @Nullable String format) {
    if (json instanceof Json.Num number) {
      NumberForm.fault(number.literal(), wanted, format)
          .ifPresent(fault -> faults.add(path, json, fault));
    } else {
      faults.wrongType(path, json, wanted);
    }
  }

  private void text(Json json, Schema.Text schema, JsonPath path) {
    if (json instanceof Json.Str text) {
      TextForm.fault(text.text(), schema.format())
          .ifPresent(fault -> faults.add(path, json, fault));
    } else {
      faults.wrongType(path, json, "a string");
    }
  }

  private void choice(Json json, List<String> values, JsonPath path) {
    if (!(json instanceof Json.Str text)) {
      faults.wrongType(path, json, "a string");
    } else if (!values.contains(text.text())) {
      faults.unknown(
          path, json, "\"" + text.text() + "\" is none of the values", text.text(), values);
    }
  }

  private void array(Json json, Schema.Array schema, JsonPath path) {
    if (!(json instanceof Json.Arr array)) {
      faults.wrongType(path, json, "an array");
      return;
    }
    Map<Object, Integer> seen = new HashMap<>();
    for (int i = 0; i < array.items().size(); i++) {
      Json item = array.items().get(i);
      value(item, schema.items(), path.at(i));
      Integer first = schema.unique() ? seen.putIfAbsent(Equality.key(item), i) : null;
      if (first != null) {
        faults.add(path.at(i), item, "this equals element " + first + ", but each may occur once");
      }
    }
  }

  private void map(Json json, Schema values, JsonPath path) {
    if (json instanceof Json.Obj object) {
      object.members().forEach((name, member) -> value(member, values, path.at(name)));
    } else {
      faults.wrongType(path, json, "an object");
    }
  }

  private void struct(Json json, Schema.Struct struct, JsonPath path) {
    if (!(json instanceof Json.Obj object)) {
      faults.wrongType(path, json, "an object");
      return;
    }
    struct
        .properties()
        .forEach(
            (name, property) -> {
              Json member = object.members().get(name);
              if (member != null) {
                value(member, property.schema(), path.at(name));
              } else if (property.required()) {
                missing(object, struct, name, path);
              }
            });
  }

  /// A property that is missing may be there under a name that nobody knows.
  private void missing(Json.Obj object, Schema.Struct struct, String name, JsonPath path) {
    Set<String> strangers = new LinkedHashSet<>(object.members().keySet());
    strangers.removeAll(struct.properties().keySet());
    String message = "\"" + name + "\" is missing";
    Optional<String> near = NearMiss.near(name, strangers).stream().findFirst();
    faults.add(
        path,
        object,
        near.map(stranger -> message + "; is \"" + stranger + "\" meant for it?").orElse(message));
  }

  private void oneOf(Json json, Schema.OneOf oneOf, JsonPath path) {
    if (json instanceof Json.Obj object) {
      if (oneOf.discriminator() == null) {
        byProperties(object, oneOf, path);
      } else {
        byDiscriminator(object, oneOf, oneOf.discriminator(), path);
      }
    } else {
      byValue(json, oneOf, path);
    }
  }

  private void byDiscriminator(
      Json.Obj object, Schema.OneOf oneOf, String discriminator, JsonPath path) {
    List<String> tags = oneOf.cases().stream().map(Schema.Option::tag).toList();
    Json tag = object.members().get(discriminator);
    if (tag == null) {
      faults.add(
          path,
          object,
          "\"%s\" is missing, which tells the case: %s".formatted(discriminator, oneOfThese(tags)));
    } else if (!(tag instanceof Json.Str text)) {
      faults.wrongType(path.at(discriminator), tag, "one of " + Marks.quoted(tags));
    } else {
      for (Schema.Option option : oneOf.cases()) {
        if (option.tag().equals(text.text())) {
          value(object, option.schema(), path);
          return;
        }
      }
      choice(tag, tags, path.at(discriminator));
    }
  }

  private void byProperties(Json.Obj object, Schema.OneOf oneOf, JsonPath path) {
    Set<String> present = new HashSet<>();
    object
        .members()
        .forEach(
            (name, member) -> {
              if (!(member instanceof Json.Null)) {
                present.add(name);
              }
            });
    List<Schema.Struct> structs = new ArrayList<>();
    List<CaseChoice.Candidate> candidates = new ArrayList<>();
    for (Schema.Option option : oneOf.cases()) {
      if (resolve(option.schema()) instanceof Schema.Struct struct) {
        structs.add(struct);
        candidates.add(new CaseChoice.Candidate(option.name(), required(struct)));
      }
    }
    switch (CaseChoice.of(candidates, present)) {
      case CaseChoice.Chosen(int index) -> struct(object, structs.get(index), path);
      case CaseChoice.Tie(List<String> names) ->
          faults.add(
              path,
              object,
              names.isEmpty()
                  ? "no case of the type is an object"
                  : "the properties do not tell which case this is: " + oneOfThese(names));
    }
  }

  /// A case that is an enum is a text; the cases' texts differ.
  private void byValue(Json json, Schema.OneOf oneOf, JsonPath path) {
    List<String> texts = new ArrayList<>();
    for (Schema.Option option : oneOf.cases()) {
      if (resolve(option.schema()) instanceof Schema.Choice choice) {
        texts.addAll(choice.values());
      }
    }
    if (texts.isEmpty()) {
      faults.wrongType(path, json, "an object");
    } else if (json instanceof Json.Str) {
      choice(json, texts, path);
    } else {
      faults.wrongType(path, json, "an object or a string");
    }
  }

  private Set<String> required(Schema.Struct struct) {
    return required.computeIfAbsent(
        struct,
        key -> {
          Set<String> names = new LinkedHashSet<>();
          key.properties()
              .forEach(
                  (name, property) -> {
                    if (property.required()) {
                      names.add(name);
                    }
                  });
          return names;
        });
  }

  private Schema resolve(Schema schema) {
    Schema resolved = schema;
    for (int hop = 0; hop < MOST_HOPS && resolved instanceof Schema.Ref; hop++) {
      resolved = step(resolved);
    }
    return resolved;
  }

  private Schema step(Schema schema) {
    return switch (schema) {
      case Schema.Ref(String name) -> named.getOrDefault(name, new Schema.Any());
      case Schema.OrNull(Schema content) -> content;
      default -> schema;
    };
  }

  private static String oneOfThese(List<String> names) {
    return "one of " + Marks.quoted(names);
  }
}
