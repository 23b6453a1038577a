package dev.espalier.ir.check;

import dev.espalier.capability.BlobRead;
import dev.espalier.capability.BlobWrite;
import dev.espalier.capability.Capability;
import dev.espalier.capability.Dedupe;
import dev.espalier.capability.FileRead;
import dev.espalier.capability.FileWrite;
import dev.espalier.capability.HttpRead;
import dev.espalier.capability.HttpWrite;
import dev.espalier.capability.KeyValueRead;
import dev.espalier.capability.KeyValueWrite;
import dev.espalier.capability.QueuePublish;
import dev.espalier.capability.Randomness;
import dev.espalier.capability.SqlRead;
import dev.espalier.capability.SqlWrite;
import dev.espalier.capability.TargetKind;
import dev.espalier.capability.WallClock;
import dev.espalier.ir.codec.CamelCase;
import dev.espalier.ir.derive.FlowIndex;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.CapabilityUse;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Nodes take capabilities that there are, and own up to what these do.
final class CapabilityRule implements Rule {

  private final Map<String, Capability> known = new TreeMap<>();

  CapabilityRule() {
    List<Class<?>> all =
        List.of(
            BlobRead.class,
            BlobWrite.class,
            Dedupe.class,
            FileRead.class,
            FileWrite.class,
            HttpRead.class,
            HttpWrite.class,
            KeyValueRead.class,
            KeyValueWrite.class,
            QueuePublish.class,
            Randomness.class,
            SqlRead.class,
            SqlWrite.class,
            WallClock.class);
    for (Class<?> type : all) {
      known.put(CamelCase.of(type), Objects.requireNonNull(type.getAnnotation(Capability.class)));
    }
  }

  @Override
  public void check(FlowIndex flow, Report report) {
    List<Node> nodes = flow.flow().nodes();
    for (int i = 0; i < nodes.size(); i++) {
      int position = 0;
      for (CapabilityUse use : nodes.get(i).capabilities()) {
        use(nodes.get(i), use, Report.NODES.at(i), position, report);
        position++;
      }
    }
  }

  private void use(Node node, CapabilityUse use, JsonPath path, int position, Report report) {
    JsonPath here = path.at("capabilities").at(position);
    Capability capability = known.get(use.capability());
    if (capability == null) {
      report.unknown(
          DiagnosticCode.CAP101,
          report.at(here.at("capability"), node),
          "no capability \"" + use.capability() + "\"",
          use.capability(),
          known.keySet());
      return;
    }
    if (capability.target() == TargetKind.NONE && use.target() != null) {
      report.add(
          DiagnosticCode.CAP101,
          report.at(here.at("target"), node),
          "the capability " + use.capability() + " has no target");
    }
    if (node.effect().effective().compareTo(capability.effect()) < 0) {
      report.add(
          DiagnosticCode.EFFECT101,
          report.at(path.at("effect"), node),
          floor(node, use, CamelCase.of(capability.effect())));
    }
    if (node.determinism().effective().compareTo(capability.determinism()) < 0) {
      report.add(
          DiagnosticCode.DET101,
          report.at(path.at("determinism"), node),
          floor(node, use, CamelCase.of(capability.determinism())));
    }
  }

  private static String floor(Node node, CapabilityUse use, String least) {
    return "the node \""
        + node.id()
        + "\" takes "
        + use.capability()
        + ", so it is at least "
        + least;
  }
}
