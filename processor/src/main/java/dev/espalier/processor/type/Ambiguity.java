package dev.espalier.processor.type;

import dev.espalier.ir.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds cases of sealed types that reading cannot tell apart.
///
/// A document is the case with the most required properties present. So case `a` is mistaken for
/// `b` if some document of `a` has all that `b` requires, and `b` requires no less than `a`.
final class Ambiguity {

  private final Map<String, Schema> definitions;
  private final Set<String> visited = new HashSet<>();
  private final List<TypeProblem> problems = new ArrayList<>();

  Ambiguity(Map<String, Schema> definitions) {
    this.definitions = definitions;
  }

  List<TypeProblem> of(Schema schema) {
    visit(schema, "");
    return List.copyOf(problems);
  }

  private void visit(Schema schema, String path) {
    switch (schema) {
      case Schema.Ref(String name) -> {
        if (visited.add(name)) {
          visit(resolve(schema), path.isEmpty() ? name : path);
        }
      }
      case Schema.Array(Schema items, _) -> visit(items, path + "[]");
      case Schema.Dictionary(Schema values) -> visit(values, path + "{}");
      case Schema.OrNull(Schema content) -> visit(content, path);
      case Schema.Struct(Map<String, Schema.Property> properties) ->
          properties.forEach((name, property) -> visit(property.schema(), path + "." + name));
      case Schema.OneOf oneOf -> {
        compare(oneOf, path);
        oneOf.cases().forEach(c -> visit(c.schema(), path + "(" + c.name() + ")"));
      }
      case Schema.Any _,
          Schema.Bool _,
          Schema.Int _,
          Schema.Num _,
          Schema.Text _,
          Schema.Choice _ -> {}
    }
  }

  private void compare(Schema.OneOf oneOf, String path) {
    for (int i = 0; i < oneOf.cases().size(); i++) {
      for (int j = i + 1; j < oneOf.cases().size(); j++) {
        compare(oneOf, oneOf.cases().get(i), oneOf.cases().get(j), path);
      }
    }
  }

  private void compare(Schema.OneOf oneOf, Schema.Option one, Schema.Option other, String path) {
    if (oneOf.discriminator() != null) {
      if (one.tag().equals(other.tag())) {
        add(path, one, other, "both have the discriminator value \"" + one.tag() + "\"");
      }
      return;
    }
    Schema left = resolve(one.schema());
    Schema right = resolve(other.schema());
    if (left instanceof Schema.Struct a && right instanceof Schema.Struct b) {
      if (required(a).equals(required(b))) {
        add(path, one, other, "both require " + quoted(required(a)));
      } else if (isTakenFor(a, b)) {
        add(path, one, other, one.name() + " may have all that " + other.name() + " requires");
      } else if (isTakenFor(b, a)) {
        add(path, one, other, other.name() + " may have all that " + one.name() + " requires");
      }
    } else if (left instanceof Schema.Choice a && right instanceof Schema.Choice b) {
      a.values().stream()
          .filter(b.values()::contains)
          .findFirst()
          .ifPresent(value -> add(path, one, other, "both may be \"" + value + "\""));
    }
  }

  private static boolean isTakenFor(Schema.Struct document, Schema.Struct other) {
    Set<String> wanted = required(other);
    return wanted.size() >= required(document).size()
        && document.properties().keySet().containsAll(wanted);
  }

  private static Set<String> required(Schema.Struct struct) {
    return struct.properties().entrySet().stream()
        .filter(property -> property.getValue().required())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String quoted(Set<String> names) {
    return names.isEmpty()
        ? "no property"
        : names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
  }

  private void add(String path, Schema.Option one, Schema.Option other, String reason) {
    problems.add(
        new TypeProblem(
            TypeProblem.Kind.AMBIGUOUS,
            path,
            one.name() + " and " + other.name(),
            reason,
            "put @Discriminator(\"type\") on the sealed type, or give a case a property of its"
                + " own"));
  }

  private Schema resolve(Schema schema) {
    return schema instanceof Schema.Ref(String name)
        ? definitions.getOrDefault(name, schema)
        : schema;
  }
}
