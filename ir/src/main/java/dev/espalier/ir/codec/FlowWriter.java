package dev.espalier.ir.codec;

import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.json.JsonOut;

/// Writes flows as JSON documents, always the same bytes for the same flow.
///
/// Members stand in the order of the records' components, keys of maps are sorted but for the
/// properties of a schema, which keep their order; what is null or empty is left out; enum
/// constants and kinds are in camel case, durations as of ISO 8601, schemas are JSON Schema.
/// Indentation is two spaces, ends of line are `\n`, the last line has one.
public final class FlowWriter {

  private FlowWriter() {}

  /// Returns a flow as a document.
  public static String write(Flow flow) {
    JsonOut out = JsonOut.pretty();
    new FlowText(out, true).flow(flow);
    return out.finish();
  }

  /// Returns what the content hash of a flow is taken over: the document on one line, without its
  /// `contentHash`, `source`, `summary`, `metadata`, `artifacts`, without the `source` and
  /// `summary` of nodes and without the `description` of schemas.
  public static String pinned(Flow flow) {
    JsonOut out = JsonOut.compact();
    new FlowText(out, false).flow(flow);
    return out.finish();
  }
}
