package dev.espalier.ir.schema;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which named schemas a schema reaches.
public final class SchemaReach {

  private SchemaReach() {}

  /// Returns the names that a schema refers to, directly or through named schemas, sorted; names
  /// that nothing defines included.
  public static SortedSet<String> of(Schema schema, Map<String, Schema> named) {
    return of(List.of(schema), named);
  }

  /// Returns the names that any of several schemas refers to, as [#of(Schema, Map)].
  public static SortedSet<String> of(Collection<Schema> roots, Map<String, Schema> named) {
    SortedSet<String> reached = new TreeSet<>();
    Deque<Schema> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Schema schema = open.pop();
      if (schema instanceof Schema.Ref ref) {
        Schema target = named.get(ref.name());
        if (reached.add(ref.name()) && target != null) {
          open.push(target);
        }
      } else {
        open.addAll(parts(schema));
      }
    }
    return reached;
  }

  private static Collection<Schema> parts(Schema schema) {
    return switch (schema) {
      case Schema.Array array -> List.of(array.items());
      case Schema.Dictionary map -> List.of(map.values());
      case Schema.Struct struct ->
          struct.properties().values().stream().map(Schema.Property::schema).toList();
      case Schema.OneOf oneOf -> oneOf.cases().stream().map(Schema.Option::schema).toList();
      case Schema.OrNull orNull -> List.of(orNull.schema());
      case Schema.Any _,
          Schema.Bool _,
          Schema.Int _,
          Schema.Num _,
          Schema.Text _,
          Schema.Choice _,
          Schema.Ref _ ->
          List.of();
    };
  }
}
