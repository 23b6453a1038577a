package dev.espalier.ir.codec;

import dev.espalier.ApprovalRule;
import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ir.flow.Box;
import dev.espalier.ir.flow.CapabilityUse;
import dev.espalier.ir.flow.DeterminismClaim;
import dev.espalier.ir.flow.EffectClaim;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Reads nodes, the counterpart of [NodeText].
final class NodeForm {

  private static final List<String> KINDS =
      List.of("input", "java", "wasm", "python", "connector", "subflow", "await", "approval");

  private NodeForm() {}

  static List<Node> nodes(List<Members> all) {
    List<Node> nodes = new ArrayList<>(all.size());
    for (Members in : all) {
      nodes.add(node(in));
    }
    return Collections.unmodifiableList(nodes);
  }

  private static Node node(Members in) {
    return new Node(
        in.text("id"),
        work(in.object("work")),
        in.text("version"),
        in.textOrNull("scope"),
        guard(in.objects("guard")),
        in.texts("ignored"),
        ports(in.objects("ports")),
        FlowForm.type(in.objectOrNull("output")),
        in.constant("result", ResultRole.values()),
        effect(in.object("effect")),
        determinism(in.object("determinism")),
        capabilities(in.objects("capabilities")),
        in.texts("secrets"),
        FlowForm.settings(in.objects("settings")),
        PolicyForm.read(in.objectOrNull("policies")),
        in.textOrNull("summary"),
        FlowForm.source(in.objectOrNull("source")));
  }

  private static Work work(Members in) {
    return switch (in.kind(KINDS)) {
      case "java" -> new Work.Java(in.text("type"), in.text("method"));
      case "wasm" -> new Work.Wasm(in.text("module"), in.text("export"));
      case "python" -> new Work.Python(in.text("script"), in.text("function"));
      case "connector" -> new Work.Connector(in.text("connector"), in.text("operation"));
      case "subflow" ->
          new Work.Subflow(in.text("flow"), in.text("version"), in.textOrNull("type"));
      case "await" ->
          new Work.Await(in.text("signal"), in.text("key"), in.durationOrNull("timeout"));
      case "approval" ->
          new Work.Approval(
              in.constant("rule", ApprovalRule.values()),
              in.texts("voters"),
              in.duration("timeout"));
      default -> new Work.Input(); // Or a fault, which has been recorded.
    };
  }

  private static List<Box> guard(List<Members> all) {
    List<Box> boxes = new ArrayList<>(all.size());
    for (Members in : all) {
      boxes.add(new Box(in.lists("cases")));
    }
    return Collections.unmodifiableList(boxes);
  }

  private static List<Port> ports(List<Members> all) {
    List<Port> ports = new ArrayList<>(all.size());
    for (Members in : all) {
      ports.add(
          new Port(
              in.text("name"),
              in.constant("role", PortRole.values()),
              in.schema("schema"),
              in.textOrNull("javaType"),
              in.textOrNull("collects")));
    }
    return Collections.unmodifiableList(ports);
  }

  private static EffectClaim effect(Members in) {
    Effect[] all = Effect.values();
    return new EffectClaim(in.constant("inferred", all), in.constantOrNull("claimed", all));
  }

  private static DeterminismClaim determinism(Members in) {
    Determinism[] all = Determinism.values();
    return new DeterminismClaim(in.constant("inferred", all), in.constantOrNull("claimed", all));
  }

  private static List<CapabilityUse> capabilities(List<Members> all) {
    List<CapabilityUse> uses = new ArrayList<>(all.size());
    for (Members in : all) {
      uses.add(new CapabilityUse(in.text("capability"), in.text("name"), in.textOrNull("target")));
    }
    return Collections.unmodifiableList(uses);
  }
}
