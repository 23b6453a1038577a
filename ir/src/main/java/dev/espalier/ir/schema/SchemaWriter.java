package dev.espalier.ir.schema;

import dev.espalier.ir.json.JsonOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Writes schemas as JSON Schema 2020-12.
///
/// Widths of numbers are `format`s. Base64 is `contentEncoding`, a character a length of one. A
/// choice of cases is `oneOf` with a constant in the discriminator, or `anyOf` where the properties
/// present decide; the `title` of a case is its name. A value or null is an `anyOf` without titles.
public final class SchemaWriter {

  /// Where schemas refer to each other in the IR.
  public static final String IN_FLOW = "#/schemas/";

  private static final String DEFS = "#/$defs/";
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final JsonOut out;
  private final String prefix;
  private final boolean prose;

  private SchemaWriter(JsonOut out, String prefix, boolean prose) {
    this.out = out;
    this.prefix = prefix;
    this.prose = prose;
  }

  /// Returns a writer of schemas that stand in the IR.
  ///
  /// @param prose whether descriptions are written
  public static SchemaWriter inFlow(JsonOut out, boolean prose) {
    return new SchemaWriter(out, IN_FLOW, prose);
  }

  /// Writes a document of its own for a schema, with all the named schemas that it reaches in
  /// `$defs`.
  public static void document(JsonOut out, Schema schema, Map<String, Schema> named) {
    SchemaWriter writer = new SchemaWriter(out, DEFS, true);
    out.open().put("$schema", DIALECT);
    writer.keywords(schema);
    SortedSet<String> reached = SchemaReach.of(schema, named);
    if (!reached.isEmpty()) {
      out.key("$defs").open();
      for (String name : reached) {
        out.name(name);
        writer.write(named.getOrDefault(name, new Schema.Any()));
      }
      out.close();
    }
    out.close();
  }

  /// Writes a schema.
  public void write(Schema schema) {
    out.open();
    keywords(schema);
    out.close();
  }

  private void keywords(Schema schema) {
    switch (schema) {
      case Schema.Any _ -> {}
      case Schema.Bool _ -> out.put("type", "boolean");
      case Schema.Int whole -> out.put("type", "integer").put("format", whole.format());
      case Schema.Num number -> out.put("type", "number").put("format", number.format());
      case Schema.Text text -> text(text.format());
      case Schema.Choice choice -> out.put("type", "string").put("enum", choice.values());
      case Schema.Array array -> array(array);
      case Schema.Dictionary map -> {
        out.put("type", "object").key("additionalProperties");
        write(map.values());
      }
      case Schema.Struct struct -> struct(struct.properties());
      case Schema.OneOf oneOf -> oneOf(oneOf.discriminator(), oneOf.cases());
      case Schema.OrNull orNull -> {
        out.key("anyOf").openList();
        write(orNull.schema());
        out.open().put("type", "null").close().closeList();
      }
      case Schema.Ref ref -> out.put("$ref", Pointers.reference(prefix, ref.name()));
    }
  }

  private void text(@Nullable String format) {
    out.put("type", "string");
    switch (format) {
      case null -> {}
      case "byte" -> out.put("contentEncoding", "base64");
      case "char" -> out.put("minLength", 1).put("maxLength", 1);
      default -> out.put("format", format);
    }
  }

  private void array(Schema.Array array) {
    out.put("type", "array").key("items");
    write(array.items());
    if (array.unique()) {
      out.put("uniqueItems", true);
    }
  }

  private void struct(Map<String, Schema.Property> properties) {
    List<String> required = new ArrayList<>();
    out.put("type", "object").key("properties").open();
    for (Map.Entry<String, Schema.Property> entry : properties.entrySet()) {
      Schema.Property property = entry.getValue();
      out.name(entry.getKey()).open();
      keywords(property.schema());
      if (prose) {
        out.put("description", property.description());
      }
      out.close();
      if (property.required()) {
        required.add(entry.getKey());
      }
    }
    out.close().put("required", required);
  }

  private void oneOf(@Nullable String discriminator, List<Schema.Option> cases) {
    out.key(discriminator == null ? "anyOf" : "oneOf").openList();
    for (Schema.Option option : cases) {
      out.open().put("title", option.name());
      if (discriminator == null) {
        keywords(option.schema());
      } else {
        out.key("properties").open().name(discriminator).open();
        out.put("const", option.tag()).close().close();
        out.put("required", List.of(discriminator)).key("allOf").openList();
        write(option.schema());
        out.closeList();
      }
      out.close();
    }
    out.closeList();
  }
}
