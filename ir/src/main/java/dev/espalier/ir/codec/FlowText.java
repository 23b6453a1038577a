package dev.espalier.ir.codec;

import dev.espalier.ir.flow.Artifact;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.ir.flow.Source;
import dev.espalier.ir.flow.Trigger;
import dev.espalier.ir.flow.Windows;
import dev.espalier.ir.json.JsonOut;
import dev.espalier.ir.schema.Schema;
import dev.espalier.ir.schema.SchemaWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes a flow, part by part: a compiler that has just started spends longer on reflection than
/// on all of a document. That every component is written and read is proven by round trips.
final class FlowText {

  private final JsonOut out;
  private final SchemaWriter schemas;
  private final boolean prose;

  /// Makes a writer.
  ///
  /// @param prose whether to write what the content hash does not pin
  FlowText(JsonOut out, boolean prose) {
    this.out = out;
    this.prose = prose;
    this.schemas = SchemaWriter.inFlow(out, prose);
  }

  void flow(Flow flow) {
    out.open().put("irVersion", flow.irVersion()).put("id", flow.id());
    out.put("name", flow.name()).put("version", flow.version());
    summary(flow.summary());
    duration("deadline", flow.deadline());
    out.put("durable", flow.durable());
    type("input", flow.input());
    type("output", flow.output());
    triggers(flow.triggers());
    nodes(flow.nodes());
    edges(flow.edges());
    scopes(flow.scopes());
    DerivedText derived = new DerivedText(this, out);
    derived.surfaces(flow.controlSurfaces());
    named(flow.schemas());
    derived.requirements(flow.requirements());
    derived.hosts(flow.hosts());
    if (prose) {
      metadata(flow.metadata());
      artifacts(flow.artifacts());
      source(flow.source());
      out.put("contentHash", flow.contentHash());
    }
    out.close();
  }

  void summary(@Nullable String summary) {
    if (prose) {
      out.put("summary", summary);
    }
  }

  void source(@Nullable Source source) {
    if (prose && source != null) {
      out.key("source").open().put("file", source.file());
      out.put("line", source.line()).put("column", source.column()).close();
    }
  }

  void duration(String key, @Nullable Duration duration) {
    if (duration != null) {
      out.put(key, duration.toString());
    }
  }

  void schema(String key, @Nullable Schema schema) {
    if (schema != null) {
      out.key(key);
      schemas.write(schema);
    }
  }

  void type(String key, @Nullable DataType type) {
    if (type == null) {
      return;
    }
    out.key(key).open();
    schema("schema", type.schema());
    out.put("javaType", type.javaType());
    if (!type.cases().isEmpty()) {
      out.key("cases").openList();
      for (Case each : type.cases()) {
        out.open().put("name", each.name());
        schema("schema", each.schema());
        out.close();
      }
      out.closeList();
    }
    out.close();
  }

  void settings(List<SettingUse> settings) {
    if (settings.isEmpty()) {
      return;
    }
    out.key("settings").openList();
    for (SettingUse setting : settings) {
      out.open().put("name", setting.name());
      schema("schema", setting.schema());
      out.put("fallback", setting.fallback()).close();
    }
    out.closeList();
  }

  void lists(String key, Map<String, List<String>> lists) {
    if (lists.isEmpty()) {
      return;
    }
    out.key(key).open();
    for (Map.Entry<String, List<String>> entry : new TreeMap<>(lists).entrySet()) {
      out.name(entry.getKey()).openList();
      for (String each : entry.getValue()) {
        out.text(each);
      }
      out.closeList();
    }
    out.close();
  }

  private void triggers(List<Trigger> triggers) {
    if (triggers.isEmpty()) {
      return;
    }
    out.key("triggers").openList();
    for (Trigger trigger : triggers) {
      switch (trigger) {
        case Trigger.Http http ->
            out.open()
                .put("kind", "http")
                .put("method", CamelCase.of(http.method()))
                .put("path", http.path())
                .close();
      }
    }
    out.closeList();
  }

  private void nodes(List<Node> nodes) {
    if (nodes.isEmpty()) {
      return;
    }
    NodeText text = new NodeText(this, out);
    out.key("nodes").openList();
    for (Node node : nodes) {
      text.node(node);
    }
    out.closeList();
  }

  private void edges(List<Edge> edges) {
    if (edges.isEmpty()) {
      return;
    }
    out.key("edges").openList();
    for (Edge edge : edges) {
      out.open().put("id", edge.id()).put("from", edge.from()).put("to", edge.to());
      out.put("port", edge.port()).put("cases", edge.cases());
      Buffer buffer = edge.buffer();
      if (buffer != null) {
        out.key("buffer").open().put("capacity", buffer.capacity());
        out.put("overflow", CamelCase.of(buffer.overflow()));
        out.put("spill", buffer.spill()).close();
      }
      out.put("partitionKey", edge.partitionKey()).close();
    }
    out.closeList();
  }

  private void scopes(List<Scope> scopes) {
    if (scopes.isEmpty()) {
      return;
    }
    out.key("scopes").openList();
    for (Scope scope : scopes) {
      out.open().put("id", scope.id()).put("parent", scope.parent());
      out.put("source", scope.source()).put("concurrency", scope.concurrency());
      out.put("ordered", scope.ordered()).put("onError", CamelCase.of(scope.onError()));
      windows(scope.windows());
      out.put("late", scope.late()).close();
    }
    out.closeList();
  }

  private void windows(@Nullable Windows windows) {
    if (windows == null) {
      return;
    }
    out.key("windows").open();
    duration("size", windows.size());
    duration("slide", windows.slide());
    duration("gap", windows.gap());
    out.put("eventTime", windows.eventTime());
    duration("outOfOrder", windows.outOfOrder());
    duration("lateness", windows.lateness());
    out.put("key", windows.key()).close();
  }

  private void named(Map<String, Schema> named) {
    if (named.isEmpty()) {
      return;
    }
    out.key("schemas").open();
    for (Map.Entry<String, Schema> entry : new TreeMap<>(named).entrySet()) {
      out.name(entry.getKey());
      schemas.write(entry.getValue());
    }
    out.close();
  }

  private void metadata(Map<String, String> metadata) {
    if (metadata.isEmpty()) {
      return;
    }
    out.key("metadata").open();
    for (Map.Entry<String, String> entry : new TreeMap<>(metadata).entrySet()) {
      out.name(entry.getKey()).text(entry.getValue());
    }
    out.close();
  }

  private void artifacts(List<Artifact> artifacts) {
    if (artifacts.isEmpty()) {
      return;
    }
    out.key("artifacts").openList();
    for (Artifact artifact : artifacts) {
      out.open().put("kind", artifact.kind()).put("path", artifact.path()).close();
    }
    out.closeList();
  }
}
