package dev.espalier.ir.flow;

import dev.espalier.ir.control.ControlSurface;
import dev.espalier.ir.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A flow: a workflow as data.
///
/// @param irVersion the version of this format, see [#IR_VERSION]
/// @param id the UUIDv5 of `name:version`
/// @param name the flow's name
/// @param version the flow's version, as SemVer
/// @param summary the first sentence of its documentation
/// @param deadline the longest a run may take
/// @param durable whether its runs are journaled
/// @param input what a run is given, null for nothing
/// @param output what a run answers, null for nothing
/// @param triggers what starts runs
/// @param nodes the nodes in topological order, equals by id; the input node, if any, first
/// @param edges the edges by target, port and source
/// @param scopes the per-element scopes by id
/// @param controlSurfaces the orchestration, derived from nodes and edges
/// @param schemas the named schemas that `$ref` in this document refers to
/// @param requirements what a deployment needs, derived
/// @param hosts which hosts can run the flow, derived
/// @param metadata free text by key
/// @param artifacts the files made with this document
/// @param source where the flow was declared
/// @param contentHash the SHA-256, in hex, of the canonical document without `contentHash`,
///   `source`, `summary`, `metadata` and `artifacts` at any depth
public record Flow(
    String irVersion,
    String id,
    String name,
    String version,
    @Nullable String summary,
    @Nullable Duration deadline,
    boolean durable,
    @Nullable DataType input,
    @Nullable DataType output,
    List<Trigger> triggers,
    List<Node> nodes,
    List<Edge> edges,
    List<Scope> scopes,
    List<ControlSurface> controlSurfaces,
    Map<String, Schema> schemas,
    Requirements requirements,
    List<HostFit> hosts,
    Map<String, String> metadata,
    List<Artifact> artifacts,
    @Nullable Source source,
    String contentHash) {

  /// The version of the IR that this library writes.
  public static final String IR_VERSION = "1.0";
}
