package dev.espalier.ir.codec;

import dev.espalier.ir.flow.Box;
import dev.espalier.ir.flow.CapabilityUse;
import dev.espalier.ir.flow.DeterminismClaim;
import dev.espalier.ir.flow.EffectClaim;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.json.JsonOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes nodes.
final class NodeText {

  private final FlowText parts;
  private final JsonOut out;

  NodeText(FlowText parts, JsonOut out) {
    this.parts = parts;
    this.out = out;
  }

  void node(Node node) {
    out.open().put("id", node.id()).key("work");
    work(node.work());
    out.put("version", node.version()).put("scope", node.scope());
    guard(node.guard());
    out.put("ignored", node.ignored());
    ports(node.ports());
    parts.type("output", node.output());
    out.put("result", CamelCase.of(node.result()));
    effect(node.effect());
    determinism(node.determinism());
    capabilities(node.capabilities());
    out.put("secrets", node.secrets());
    parts.settings(node.settings());
    PolicyText.write(node.policies(), parts, out);
    parts.summary(node.summary());
    parts.source(node.source());
    out.close();
  }

  private void work(Work work) {
    out.open().put("kind", CamelCase.of(work.getClass()));
    switch (work) {
      case Work.Input _ -> {}
      case Work.Java java -> out.put("type", java.type()).put("method", java.method());
      case Work.Wasm wasm -> out.put("module", wasm.module()).put("export", wasm.export());
      case Work.Python python ->
          out.put("script", python.script()).put("function", python.function());
      case Work.Connector connector ->
          out.put("connector", connector.connector()).put("operation", connector.operation());
      case Work.Subflow subflow ->
          out.put("flow", subflow.flow())
              .put("version", subflow.version())
              .put("type", subflow.type());
      case Work.Await await -> {
        out.put("signal", await.signal()).put("key", await.key());
        parts.duration("timeout", await.timeout());
      }
      case Work.Approval approval -> {
        out.put("rule", CamelCase.of(approval.rule())).put("voters", approval.voters());
        parts.duration("timeout", approval.timeout());
      }
    }
    out.close();
  }

  private void guard(List<Box> guard) {
    if (guard.isEmpty()) {
      return;
    }
    out.key("guard").openList();
    for (Box box : guard) {
      out.open();
      parts.lists("cases", box.cases());
      out.close();
    }
    out.closeList();
  }

  private void ports(List<Port> ports) {
    if (ports.isEmpty()) {
      return;
    }
    out.key("ports").openList();
    for (Port port : ports) {
      out.open().put("name", port.name()).put("role", CamelCase.of(port.role()));
      parts.schema("schema", port.schema());
      out.put("javaType", port.javaType()).put("collects", port.collects()).close();
    }
    out.closeList();
  }

  private void effect(EffectClaim effect) {
    out.key("effect").open().put("inferred", CamelCase.of(effect.inferred()));
    out.put("claimed", name(effect.claimed())).close();
  }

  private void determinism(DeterminismClaim determinism) {
    out.key("determinism").open().put("inferred", CamelCase.of(determinism.inferred()));
    out.put("claimed", name(determinism.claimed())).close();
  }

  private void capabilities(List<CapabilityUse> capabilities) {
    if (capabilities.isEmpty()) {
      return;
    }
    out.key("capabilities").openList();
    for (CapabilityUse use : capabilities) {
      out.open().put("capability", use.capability()).put("name", use.name());
      out.put("target", use.target()).close();
    }
    out.closeList();
  }

  private static @Nullable String name(@Nullable Enum<?> claimed) {
    return claimed == null ? null : CamelCase.of(claimed);
  }
}
