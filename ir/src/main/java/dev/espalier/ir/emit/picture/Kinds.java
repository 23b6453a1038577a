package dev.espalier.ir.emit.picture;

import dev.espalier.Determinism;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Work;
import java.util.ArrayList;
import java.util.Locale;

/// What a node is, in a few words: its kind, and its effect and determinism where they say
/// something.
final class Kinds {

  private Kinds() {}

  static String subtitle(Node node) {
    if (node.work() instanceof Work.Input) {
      return "";
    }
    var terms = new ArrayList<String>();
    terms.add(kind(node.work()));
    var effect = node.effect();
    terms.add(
        (effect.effective() == effect.inferred() ? "" : "claimed ") + words(effect.effective()));
    if (node.determinism().effective() != Determinism.STRICT) {
      terms.add(words(node.determinism().effective()));
    }
    return String.join(" · ", terms);
  }

  private static String kind(Work work) {
    return switch (work) {
      case Work.Input _ -> "input";
      case Work.Java _ -> "java";
      case Work.Wasm _ -> "wasm";
      case Work.Python _ -> "python";
      case Work.Connector _ -> "connector";
      case Work.Subflow _ -> "subflow";
      case Work.Await _ -> "await";
      case Work.Approval _ -> "approval";
    };
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
