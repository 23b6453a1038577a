package dev.espalier.ir.codec;

import dev.espalier.ErrorMode;
import dev.espalier.HttpMethod;
import dev.espalier.Overflow;
import dev.espalier.ir.flow.Artifact;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.ir.flow.Source;
import dev.espalier.ir.flow.Trigger;
import dev.espalier.ir.flow.Windows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the parts of a flow, the counterpart of [FlowText].
final class FlowForm {

  private FlowForm() {}

  static Flow flow(Members in) {
    return new Flow(
        in.text("irVersion"),
        in.text("id"),
        in.text("name"),
        in.text("version"),
        in.textOrNull("summary"),
        in.durationOrNull("deadline"),
        in.flag("durable"),
        type(in.objectOrNull("input")),
        type(in.objectOrNull("output")),
        triggers(in.objects("triggers")),
        NodeForm.nodes(in.objects("nodes")),
        edges(in.objects("edges")),
        scopes(in.objects("scopes")),
        DerivedForm.surfaces(in.objects("controlSurfaces")),
        in.schemas("schemas"),
        DerivedForm.requirements(in.object("requirements")),
        DerivedForm.hosts(in.objects("hosts")),
        in.textsByKey("metadata"),
        artifacts(in.objects("artifacts")),
        source(in.objectOrNull("source")),
        in.text("contentHash"));
  }

  static @Nullable DataType type(@Nullable Members in) {
    if (in == null) {
      return null;
    }
    List<Case> cases = new ArrayList<>();
    for (Members each : in.objects("cases")) {
      cases.add(new Case(each.text("name"), each.schemaOrNull("schema")));
    }
    return new DataType(
        in.schema("schema"), in.textOrNull("javaType"), Collections.unmodifiableList(cases));
  }

  static @Nullable Source source(@Nullable Members in) {
    return in == null
        ? null
        : new Source(in.text("file"), in.numberOrNull("line"), in.numberOrNull("column"));
  }

  static List<SettingUse> settings(List<Members> all) {
    List<SettingUse> settings = new ArrayList<>(all.size());
    for (Members in : all) {
      settings.add(new SettingUse(in.text("name"), in.schema("schema"), in.textOrNull("fallback")));
    }
    return Collections.unmodifiableList(settings);
  }

  private static List<Trigger> triggers(List<Members> all) {
    List<Trigger> triggers = new ArrayList<>(all.size());
    for (Members in : all) {
      if (in.kind(List.of("http")).equals("http")) {
        triggers.add(new Trigger.Http(in.constant("method", HttpMethod.values()), in.text("path")));
      }
    }
    return Collections.unmodifiableList(triggers);
  }

  private static List<Edge> edges(List<Members> all) {
    List<Edge> edges = new ArrayList<>(all.size());
    for (Members in : all) {
      edges.add(
          new Edge(
              in.text("id"),
              in.text("from"),
              in.text("to"),
              in.textOrNull("port"),
              in.texts("cases"),
              buffer(in.objectOrNull("buffer")),
              in.textOrNull("partitionKey")));
    }
    return Collections.unmodifiableList(edges);
  }

  private static @Nullable Buffer buffer(@Nullable Members in) {
    return in == null
        ? null
        : new Buffer(
            in.number("capacity"),
            in.constant("overflow", Overflow.values()),
            in.numberOrNull("spill"));
  }

  private static List<Scope> scopes(List<Members> all) {
    List<Scope> scopes = new ArrayList<>(all.size());
    for (Members in : all) {
      scopes.add(
          new Scope(
              in.text("id"),
              in.textOrNull("parent"),
              in.text("source"),
              in.number("concurrency"),
              in.flag("ordered"),
              in.constant("onError", ErrorMode.values()),
              windows(in.objectOrNull("windows")),
              in.textOrNull("late")));
    }
    return Collections.unmodifiableList(scopes);
  }

  private static @Nullable Windows windows(@Nullable Members in) {
    return in == null
        ? null
        : new Windows(
            in.durationOrNull("size"),
            in.durationOrNull("slide"),
            in.durationOrNull("gap"),
            in.textOrNull("eventTime"),
            in.durationOrNull("outOfOrder"),
            in.durationOrNull("lateness"),
            in.texts("key"));
  }

  private static List<Artifact> artifacts(List<Members> all) {
    List<Artifact> artifacts = new ArrayList<>(all.size());
    for (Members in : all) {
      artifacts.add(new Artifact(in.text("kind"), in.text("path")));
    }
    return Collections.unmodifiableList(artifacts);
  }
}
