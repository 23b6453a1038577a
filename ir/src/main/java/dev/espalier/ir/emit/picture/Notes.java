package dev.espalier.ir.emit.picture;

import dev.espalier.ir.diagnostic.Spans;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.ir.flow.Work;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// The notes on a card: a list of rules, each of which says one thing about a node.
final class Notes {

  private static final List<Function<Node, Stream<String>>> RULES =
      List.of(
          Notes::work,
          Notes::capabilities,
          Notes::secrets,
          Notes::settings,
          Notes::policies,
          Notes::ignored,
          Notes::result);

  private static final int WIDTH = 40;

  private Notes() {}

  static List<String> of(Node node) {
    return RULES.stream()
        .flatMap(rule -> rule.apply(node))
        .flatMap(note -> Plain.lines(note, WIDTH).stream())
        .toList();
  }

  private static Stream<String> work(Node node) {
    return switch (node.work()) {
      case Work.Input _, Work.Java _ -> Stream.of();
      case Work.Wasm(var module, var export) -> Stream.of(module + " · " + export);
      case Work.Python(var script, var function) -> Stream.of(script + " · " + function);
      case Work.Connector(var connector, var operation) -> Stream.of(connector + " · " + operation);
      case Work.Subflow(var flow, var version, _) -> Stream.of(flow + " " + version);
      case Work.Await(var signal, var key, var timeout) ->
          Stream.of(
              "signal "
                  + signal
                  + (key.isEmpty() ? "" : " for " + key)
                  + (timeout == null ? "" : " within " + Spans.of(timeout)));
      case Work.Approval(var rule, var voters, var timeout) ->
          Stream.of(
              rule.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                  + " of "
                  + String.join(", ", voters)
                  + " within "
                  + Spans.of(timeout));
    };
  }

  private static Stream<String> capabilities(Node node) {
    return node.capabilities().stream()
        .map(use -> use.capability() + (use.target() == null ? "" : " at " + use.target()));
  }

  private static Stream<String> secrets(Node node) {
    return node.secrets().stream().map(name -> "secret " + name);
  }

  private static Stream<String> settings(Node node) {
    return node.settings().stream().map(Notes::setting);
  }

  private static String setting(SettingUse use) {
    return "setting " + use.name() + (use.fallback() == null ? "" : " = " + use.fallback());
  }

  private static Stream<String> policies(Node node) {
    Policies policies = node.policies();
    var lines = Stream.<String>builder();
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
    return lines.build();
  }

  private static Stream<String> ignored(Node node) {
    return node.ignored().isEmpty()
        ? Stream.of()
        : Stream.of("ignores " + String.join(", ", node.ignored()));
  }

  private static Stream<String> result(Node node) {
    return node.result() == ResultRole.EARLY_OUTPUT ? Stream.of("answers at once") : Stream.of();
  }
}
