package dev.espalier.ir.codec;

import dev.espalier.ir.control.ControlSurface;
import dev.espalier.ir.flow.HostFit;
import dev.espalier.ir.flow.Requirements;
import dev.espalier.ir.json.JsonOut;
import java.util.List;

/// Writes the derived parts of a flow.
final class DerivedText {

  private final FlowText parts;
  private final JsonOut out;

  DerivedText(FlowText parts, JsonOut out) {
    this.parts = parts;
    this.out = out;
  }

  void surfaces(List<ControlSurface> surfaces) {
    if (surfaces.isEmpty()) {
      return;
    }
    out.key("controlSurfaces").openList();
    for (ControlSurface surface : surfaces) {
      out.open().put("kind", CamelCase.of(surface.getClass()));
      surface(surface);
      out.close();
    }
    out.closeList();
  }

  void requirements(Requirements needs) {
    out.key("requirements").open().put("effect", CamelCase.of(needs.effect()));
    out.put("determinism", CamelCase.of(needs.determinism()));
    capabilities(needs.capabilities());
    out.put("subjects", needs.subjects()).put("buckets", needs.buckets());
    out.put("databases", needs.databases()).put("origins", needs.origins());
    out.put("folders", needs.folders()).put("secrets", needs.secrets());
    parts.settings(needs.settings());
    out.put("plugins", needs.plugins()).put("subflows", needs.subflows()).close();
  }

  void hosts(List<HostFit> hosts) {
    if (hosts.isEmpty()) {
      return;
    }
    out.key("hosts").openList();
    for (HostFit host : hosts) {
      out.open().put("host", CamelCase.of(host.host())).put("fits", host.fits());
      out.put("reasons", host.reasons()).close();
    }
    out.closeList();
  }

  private void surface(ControlSurface surface) {
    switch (surface) {
      case ControlSurface.Branch branch -> {
        out.put("node", branch.node());
        parts.lists("cases", branch.cases());
      }
      case ControlSurface.Merge merge ->
          at(merge.node(), merge.port()).put("sources", merge.sources());
      case ControlSurface.Race race -> at(race.node(), race.port()).put("sources", race.sources());
      case ControlSurface.Join join -> out.put("node", join.node()).put("sources", join.sources());
      case ControlSurface.ForEach each ->
          scope(each.scope(), each.source(), each.nodes(), each.concurrency());
      case ControlSurface.Window window ->
          scope(window.scope(), window.source(), window.nodes(), window.concurrency())
              .put("late", window.late());
      case ControlSurface.Collect collect ->
          at(collect.node(), collect.port()).put("scope", collect.scope());
      case ControlSurface.Partition partition ->
          at(partition.node(), partition.port()).put("key", partition.key());
      case ControlSurface.ErrorHandler handler ->
          out.put("node", handler.node()).put("handler", handler.handler());
      case ControlSurface.Compensation compensation ->
          out.put("node", compensation.node()).put("compensator", compensation.compensator());
      case ControlSurface.Await await ->
          out.put("node", await.node()).put("signal", await.signal());
      case ControlSurface.Approval approval -> out.put("node", approval.node());
      case ControlSurface.Delay delay -> {
        out.put("node", delay.node());
        parts.duration("delay", delay.delay());
      }
      case ControlSurface.Timeout timeout -> {
        out.put("node", timeout.node());
        parts.duration("limit", timeout.limit());
      }
      case ControlSurface.RateLimit limit -> {
        out.put("node", limit.node()).put("permits", limit.permits());
        parts.duration("per", limit.per());
      }
      case ControlSurface.Repeat repeat ->
          at(repeat.node(), repeat.port()).put("maxIterations", repeat.maxIterations());
    }
  }

  private JsonOut scope(String scope, String source, List<String> nodes, int concurrency) {
    out.put("scope", scope).put("source", source);
    return out.put("nodes", nodes).put("concurrency", concurrency);
  }

  private JsonOut at(String node, String port) {
    return out.put("node", node).put("port", port);
  }

  private void capabilities(List<Requirements.CapabilityNeed> needs) {
    if (needs.isEmpty()) {
      return;
    }
    out.key("capabilities").openList();
    for (Requirements.CapabilityNeed need : needs) {
      out.open().put("capability", need.capability()).put("target", need.target());
      out.put("nodes", need.nodes()).close();
    }
    out.closeList();
  }
}
