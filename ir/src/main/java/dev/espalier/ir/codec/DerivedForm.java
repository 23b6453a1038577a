package dev.espalier.ir.codec;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ir.control.ControlSurface;
import dev.espalier.ir.flow.HostFit;
import dev.espalier.ir.flow.HostFit.HostKind;
import dev.espalier.ir.flow.Requirements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Reads the derived parts of a flow, the counterpart of [DerivedText].
final class DerivedForm {

  private static final List<String> KINDS =
      List.of(
          "branch",
          "merge",
          "race",
          "join",
          "forEach",
          "collect",
          "partition",
          "errorHandler",
          "compensation",
          "await",
          "approval",
          "delay",
          "timeout",
          "rateLimit",
          "repeat",
          "window");

  private DerivedForm() {}

  static List<ControlSurface> surfaces(List<Members> all) {
    List<ControlSurface> surfaces = new ArrayList<>(all.size());
    for (Members in : all) {
      surfaces.add(surface(in));
    }
    return Collections.unmodifiableList(surfaces);
  }

  static Requirements requirements(Members in) {
    return new Requirements(
        in.constant("effect", Effect.values()),
        in.constant("determinism", Determinism.values()),
        capabilities(in.objects("capabilities")),
        in.texts("subjects"),
        in.texts("buckets"),
        in.texts("databases"),
        in.texts("origins"),
        in.texts("folders"),
        in.texts("secrets"),
        FlowForm.settings(in.objects("settings")),
        in.texts("plugins"),
        in.texts("subflows"));
  }

  static List<HostFit> hosts(List<Members> all) {
    List<HostFit> hosts = new ArrayList<>(all.size());
    for (Members in : all) {
      hosts.add(
          new HostFit(
              in.constant("host", HostKind.values()), in.flag("fits"), in.texts("reasons")));
    }
    return Collections.unmodifiableList(hosts);
  }

  private static ControlSurface surface(Members in) {
    return switch (in.kind(KINDS)) {
      case "branch" -> new ControlSurface.Branch(in.text("node"), in.lists("cases"));
      case "merge" ->
          new ControlSurface.Merge(in.text("node"), in.text("port"), in.texts("sources"));
      case "race" -> new ControlSurface.Race(in.text("node"), in.text("port"), in.texts("sources"));
      case "join" -> new ControlSurface.Join(in.text("node"), in.texts("sources"));
      case "forEach" ->
          new ControlSurface.ForEach(
              in.text("scope"), in.text("source"), in.texts("nodes"), in.number("concurrency"));
      case "collect" ->
          new ControlSurface.Collect(in.text("node"), in.text("port"), in.text("scope"));
      case "partition" ->
          new ControlSurface.Partition(in.text("node"), in.text("port"), in.text("key"));
      case "errorHandler" -> new ControlSurface.ErrorHandler(in.text("node"), in.text("handler"));
      case "compensation" ->
          new ControlSurface.Compensation(in.text("node"), in.text("compensator"));
      case "await" -> new ControlSurface.Await(in.text("node"), in.text("signal"));
      case "delay" -> new ControlSurface.Delay(in.text("node"), in.duration("delay"));
      case "timeout" -> new ControlSurface.Timeout(in.text("node"), in.duration("limit"));
      case "rateLimit" ->
          new ControlSurface.RateLimit(in.text("node"), in.number("permits"), in.duration("per"));
      case "repeat" ->
          new ControlSurface.Repeat(in.text("node"), in.text("port"), in.number("maxIterations"));
      case "window" ->
          new ControlSurface.Window(
              in.text("scope"),
              in.text("source"),
              in.texts("nodes"),
              in.number("concurrency"),
              in.flag("late"));
      case "approval" -> new ControlSurface.Approval(in.text("node"));
      default -> new ControlSurface.Approval(""); // After a fault, which has been recorded.
    };
  }

  private static List<Requirements.CapabilityNeed> capabilities(List<Members> all) {
    List<Requirements.CapabilityNeed> needs = new ArrayList<>(all.size());
    for (Members in : all) {
      needs.add(
          new Requirements.CapabilityNeed(
              in.text("capability"), in.textOrNull("target"), in.texts("nodes")));
    }
    return Collections.unmodifiableList(needs);
  }
}
