package dev.espalier.ir.emit.picture;

import dev.espalier.ir.diagnostic.Spans;
import dev.espalier.ir.flow.CapabilityUse;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.ir.flow.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The notes on a card: rules, each of which says one thing about a node.
final class Notes {

  private static final int WIDTH = 40;

  private Notes() {}

  static List<String> of(Node node) {
    List<String> notes = new ArrayList<>(work(node.work()));
    capabilities(node, notes);
    for (String secret : node.secrets()) {
      notes.add("secret " + secret);
    }
    for (SettingUse use : node.settings()) {
      notes.add(setting(use));
    }
    policies(node.policies(), notes);
    if (!node.ignored().isEmpty()) {
      notes.add("ignores " + String.join(", ", node.ignored()));
    }
    if (node.result() == ResultRole.EARLY_OUTPUT) {
      notes.add("answers at once");
    }
    List<String> lines = new ArrayList<>();
    for (String note : notes) {
      lines.addAll(Plain.lines(note, WIDTH));
    }
    return List.copyOf(lines);
  }

  private static List<String> work(Work work) {
    return switch (work) {
      case Work.Input _, Work.Java _ -> List.of();
      case Work.Wasm(var module, var export) -> List.of(module + " · " + export);
      case Work.Python(var script, var function) -> List.of(script + " · " + function);
      case Work.Connector(var connector, var operation) -> List.of(connector + " · " + operation);
      case Work.Subflow(var flow, var version, _) -> List.of(flow + " " + version);
      case Work.Await(var signal, var key, var timeout) ->
          List.of(
              "signal "
                  + signal
                  + (key.isEmpty() ? "" : " for " + key)
                  + (timeout == null ? "" : " within " + Spans.of(timeout)));
      case Work.Approval(var rule, var voters, var timeout) ->
          List.of(
              rule.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                  + " of "
                  + String.join(", ", voters)
                  + " within "
                  + Spans.of(timeout));
    };
  }

  private static void capabilities(Node node, List<String> notes) {
    for (CapabilityUse use : node.capabilities()) {
      notes.add(use.capability() + (use.target() == null ? "" : " at " + use.target()));
    }
  }

  private static String setting(SettingUse use) {
    return "setting " + use.name() + (use.fallback() == null ? "" : " = " + use.fallback());
  }

  private static void policies(Policies policies, List<String> lines) {
    if (policies.delay() != null) {
      lines.add("delayed " + Spans.of(policies.delay()));
    }
    PolicyNotes.add(policies, lines::add);
    if (!policies.idempotencyKey().isEmpty()) {
      lines.add("once per " + String.join(", ", policies.idempotencyKey()));
    }
    if (policies.compensates() != null) {
      lines.add("compensates " + policies.compensates());
    }
  }
}
