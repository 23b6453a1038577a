package dev.espalier.ir.derive;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ir.flow.CapabilityUse;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Requirements;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Sums up what the nodes of a flow need. A capability without target reaches what the runtime
/// gives by default: any host, or what has the flow's name. Settings in targets, as in
/// `${bank.url}`, are needed like those that nodes take.
final class RequirementsOf {

  private static final String ANY_HOST = "*";

  private final String flow;
  private final Map<String, List<String>> nodesByUse = new TreeMap<>();
  private final Map<String, CapabilityUse> uses = new TreeMap<>();
  private final SortedSet<String> subjects = new TreeSet<>();
  private final SortedSet<String> buckets = new TreeSet<>();
  private final SortedSet<String> databases = new TreeSet<>();
  private final SortedSet<String> origins = new TreeSet<>();
  private final SortedSet<String> folders = new TreeSet<>();
  private final SortedSet<String> secrets = new TreeSet<>();
  private final SortedSet<String> plugins = new TreeSet<>();
  private final SortedSet<String> subflows = new TreeSet<>();
  private final Map<String, SettingUse> settings = new TreeMap<>();
  private Effect effect = Effect.PURE;
  private Determinism determinism = Determinism.STRICT;

  private RequirementsOf(String flow) {
    this.flow = flow;
  }

  static Requirements of(Flow flow) {
    RequirementsOf needs = new RequirementsOf(flow.name());
    for (Node node : flow.nodes()) {
      needs.node(node);
    }
    return needs.sum();
  }

  private void node(Node node) {
    if (node.effect().effective().compareTo(effect) > 0) {
      effect = node.effect().effective();
    }
    if (node.determinism().effective().compareTo(determinism) > 0) {
      determinism = node.determinism().effective();
    }
    secrets.addAll(node.secrets());
    for (SettingUse setting : node.settings()) {
      settings.merge(setting.name(), setting, RequirementsOf::stricter);
    }
    for (CapabilityUse use : node.capabilities()) {
      capability(use, node.id());
    }
    work(node.work());
  }

  private void work(Work work) {
    switch (work) {
      case Work.Wasm wasm -> plugins.add(wasm.module());
      case Work.Python python -> plugins.add(python.script());
      case Work.Subflow subflow -> subflows.add(subflow.flow() + ":" + subflow.version());
      case Work.Input _, Work.Java _, Work.Connector _, Work.Await _, Work.Approval _ -> {}
    }
  }

  private void capability(CapabilityUse use, String node) {
    String target = use.target();
    String key = use.capability() + "\n" + (target == null ? "" : "@" + target);
    uses.putIfAbsent(key, use);
    List<String> nodes = nodesByUse.computeIfAbsent(key, _ -> new ArrayList<>());
    if (!nodes.contains(node)) {
      nodes.add(node);
    }
    String named = target == null ? flow : target;
    switch (use.capability()) {
      case "httpRead", "httpWrite" -> origins.add(target == null ? ANY_HOST : target);
      case "keyValueRead", "keyValueWrite", "blobRead", "blobWrite" -> buckets.add(named);
      case "queuePublish" -> subjects.add(named);
      case "sqlRead", "sqlWrite" -> databases.add(named);
      case "fileRead", "fileWrite" -> folders.add(named);
      default -> {} // Reaches nothing that has to be deployed.
    }
    for (String name : Targets.settings(target == null ? "" : target)) {
      settings.merge(
          name, new SettingUse(name, new Schema.Text(null), null), RequirementsOf::declared);
    }
  }

  /// Of two uses of a setting, the one that has no fallback, as one must be given then.
  private static SettingUse stricter(SettingUse first, SettingUse second) {
    return first.fallback() == null ? first : second;
  }

  /// A target needs the setting itself: a parameter's fallback does not help it.
  private static SettingUse declared(SettingUse first, SettingUse inTarget) {
    return first.fallback() == null
        ? first
        : new SettingUse(first.name(), first.schema(), inTarget.fallback());
  }

  private Requirements sum() {
    List<Requirements.CapabilityNeed> needs = new ArrayList<>();
    for (Map.Entry<String, CapabilityUse> entry : uses.entrySet()) {
      CapabilityUse use = entry.getValue();
      List<String> nodes = nodesByUse.getOrDefault(entry.getKey(), List.of());
      needs.add(
          new Requirements.CapabilityNeed(use.capability(), use.target(), List.copyOf(nodes)));
    }
    return new Requirements(
        effect,
        determinism,
        List.copyOf(needs),
        List.copyOf(subjects),
        List.copyOf(buckets),
        List.copyOf(databases),
        List.copyOf(origins),
        List.copyOf(folders),
        List.copyOf(secrets),
        List.copyOf(settings.values()),
        List.copyOf(plugins),
        List.copyOf(subflows));
  }
}
