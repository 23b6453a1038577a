package dev.espalier.processor.type;

import dev.espalier.ir.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds cases of sealed types that reading cannot tell apart.
///
/// A document is the case with the most required properties present. So case `a` is mistaken for
/// `b` if some document of `a` has all that `b` requires, and `b` requires no less than `a`.
final class Ambiguity {

  private final Map<String, Schema> definitions;
  private final Map<String, String> unseen;
  private final Set<String> visited = new HashSet<>();
  private final List<TypeProblem> problems = new ArrayList<>();

  /// @param unseen components, by the definitions that have them, that may be absent only by
  ///   annotations that a run does not see
  Ambiguity(Map<String, Schema> definitions, Map<String, String> unseen) {
    this.definitions = definitions;
    this.unseen = unseen;
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
      case Schema.Struct(Map<String, Schema.Property> properties) -> {
        for (Map.Entry<String, Schema.Property> property : properties.entrySet()) {
          visit(property.getValue().schema(), path + "." + property.getKey());
        }
      }
      case Schema.OneOf oneOf -> {
        compare(oneOf, path);
        for (Schema.Option option : oneOf.cases()) {
          visit(option.schema(), path + "(" + option.name() + ")");
        }
      }
      case Schema.Any _,
          Schema.Bool _,
          Schema.Int _,
          Schema.Num _,
          Schema.Text _,
          Schema.Choice _ -> {}
    }
  }

  /// Says once of all cases that cannot be told apart that they cannot, however many pairs that
  /// are.
  private void compare(Schema.OneOf oneOf, String path) {
    List<Schema.Option> cases = oneOf.cases();
    int[] groups = new int[cases.size()];
    Map<Integer, Set<String>> reasons = new TreeMap<>();
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i;
    }
    for (int i = 0; i < cases.size(); i++) {
      for (int j = i + 1; j < cases.size(); j++) {
        @Nullable String reason = reason(oneOf, cases.get(i), cases.get(j));
        if (reason != null) {
          join(groups, i, j, reasons);
          reasons.computeIfAbsent(groups[i], _ -> new LinkedHashSet<>()).add(reason);
        }
      }
    }
    for (Map.Entry<Integer, Set<String>> group : reasons.entrySet()) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < groups.length; i++) {
        if (groups[i] == group.getKey()) {
          names.add(cases.get(i).name());
        }
      }
      add(path, names, group.getValue());
    }
  }

  private static void join(int[] groups, int one, int other, Map<Integer, Set<String>> reasons) {
    int kept = Math.min(groups[one], groups[other]);
    int gone = Math.max(groups[one], groups[other]);
    for (int i = 0; i < groups.length; i++) {
      groups[i] = groups[i] == gone ? kept : groups[i];
    }
    Set<String> moved = gone == kept ? null : reasons.remove(gone);
    if (moved != null) {
      reasons.computeIfAbsent(kept, _ -> new LinkedHashSet<>()).addAll(moved);
    }
  }

  /// Returns why two cases cannot be told apart, null if they can.
  private @Nullable String reason(Schema.OneOf oneOf, Schema.Option one, Schema.Option other) {
    if (oneOf.discriminator() != null) {
      return one.tag().equals(other.tag())
          ? "both have the discriminator value \"" + one.tag() + "\""
          : null;
    }
    Schema left = resolve(one.schema());
    Schema right = resolve(other.schema());
    if (left instanceof Schema.Struct a && right instanceof Schema.Struct b) {
      @Nullable String hidden = hidden(one) == null ? hidden(other) : hidden(one);
      if (required(a).equals(required(b))) {
        return "both require " + quoted(required(a));
      }
      if (isTakenFor(a, b)) {
        return one.name() + " may have all that " + other.name() + " requires";
      }
      return isTakenFor(b, a)
          ? other.name() + " may have all that " + one.name() + " requires"
          : hidden;
    }
    if (left instanceof Schema.Choice a && right instanceof Schema.Choice b) {
      for (String value : a.values()) {
        if (b.values().contains(value)) {
          return "both may be \"" + value + "\"";
        }
      }
    }
    return null;
  }

  /// Returns what cannot be seen of a case while a run reads it, null if nothing.
  private @Nullable String hidden(Schema.Option option) {
    @Nullable String component =
        option.schema() instanceof Schema.Ref(String name) ? unseen.get(name) : null;
    return component == null
        ? null
        : "the @Nullable of \"%s\" in %s is not kept in class files for run time"
            .formatted(component, option.name());
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

  private void add(String path, List<String> names, Set<String> reasons) {
    String all = String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    String why = String.join("\n", reasons);
    problems.add(
        new TypeProblem(
            TypeProblem.Kind.AMBIGUOUS,
            path,
            all,
            names.size() > 2 ? why.replace("both ", "they ") : why,
            "put @Discriminator(\"type\") on the sealed type, or give "
                + (names.size() > 2 ? "each case" : "a case")
                + " a property of its own"));
  }

  private Schema resolve(Schema schema) {
    return schema instanceof Schema.Ref(String name)
        ? definitions.getOrDefault(name, schema)
        : schema;
  }
}
