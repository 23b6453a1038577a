package dev.espalier.ir.codec;

import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonObject;
import dev.espalier.ir.json.JsonText;
import dev.espalier.ir.shape.Definitions;
import java.util.List;

/// The JSON Schema of flow documents, made from the records of the IR. It says their form; what
/// else must hold is checked in `dev.espalier.ir.check`.
public final class FlowJsonSchema {

  /// Where the schema lies on the class path.
  public static final String RESOURCE = "/dev/espalier/ir/codec/flow.schema.json";

  private FlowJsonSchema() {}

  /// Returns the schema, as of JSON Schema 2020-12, as a document.
  public static String document() {
    Definitions definitions = new Definitions();
    Json flow = FlowShape.make().describe(definitions);
    String major = Flow.IR_VERSION.substring(0, Flow.IR_VERSION.indexOf('.'));
    Json version =
        new JsonObject().put("type", "string").put("pattern", "^" + major + "\\.[0-9]+$").build();
    Json envelope =
        new JsonObject()
            .put("properties", new JsonObject().put("irVersion", version).build())
            .build();
    return JsonText.pretty(
        new JsonObject()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("$id", "urn:espalier:flow:" + Flow.IR_VERSION)
            .put("title", "Espalier flow, IR version " + Flow.IR_VERSION)
            .put("allOf", Json.of(List.of(flow, envelope)))
            .put("$defs", definitions.all())
            .build());
  }
}
