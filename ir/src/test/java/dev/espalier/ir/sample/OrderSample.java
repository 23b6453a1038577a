package dev.espalier.ir.sample;

import static dev.espalier.ir.flow.PortRole.ELEMENT;
import static dev.espalier.ir.flow.PortRole.OPTIONAL;

import dev.espalier.ApprovalRule;
import dev.espalier.ErrorMode;
import dev.espalier.HttpMethod;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Trigger;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.schema.Schema;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An order flow with branches, a merge, a scope, an approval, capabilities and a compensation.
public final class OrderSample {

  private OrderSample() {}

  public static Sketch sketch() {
    var sketch =
        new Sketch("order-fulfilment")
            .durable(Duration.ofDays(2))
            .trigger(new Trigger.Http(HttpMethod.POST, "/orders"))
            .scope(new Scope("each-parcels", null, "parcels", 8, true, ErrorMode.FAIL));
    schemas(sketch);
    risk(sketch);
    payment(sketch);
    shipping(sketch);
    return sketch;
  }

  private static void schemas(Sketch sketch) {
    for (var name :
        List.of("Order", "Approved", "NeedsReview", "Rejected", "Receipt", "Parcel", "Label")) {
      sketch.schema(name, struct("id", new Schema.Text(null)));
    }
    sketch
        .schema("Granted", struct("value", new Schema.Ref("NeedsReview")))
        .schema("Denied", struct("value", new Schema.Ref("NeedsReview")))
        .schema("Confirmation", struct("labels", new Schema.Array(new Schema.Ref("Label"), false)))
        .schema("Risk", oneOf(null, "Approved", "NeedsReview", "Rejected"))
        .schema("Decision", oneOf("type", "Granted", "Denied"));
  }

  private static void risk(Sketch sketch) {
    var approval = new Work.Approval(ApprovalRule.MAJORITY, List.of("ann"), Duration.ofDays(1));
    sketch
        .node(NodeSketch.input("Order"))
        .node(
            NodeSketch.java("assess")
                .takes("order", "Order", "input")
                .branches("Risk", "Approved", "NeedsReview", "Rejected")
                .ignores("Rejected"))
        .node(
            NodeSketch.of("review", approval)
                .takes("request", "NeedsReview", "assess[NeedsReview]")
                .when(Map.of("assess", List.of("NeedsReview")))
                .branches("Decision", "Granted", "Denied")
                .effectful())
        .node(
            NodeSketch.java("reviewed")
                .takes("granted", "Granted", "review[Granted]")
                .when(Map.of("assess", List.of("NeedsReview"), "review", List.of("Granted")))
                .gives("Approved"));
  }

  private static void payment(Sketch sketch) {
    var retry =
        new Policies.Retry(5, Duration.ofMillis(200), 2, null, 0, List.of(), List.of(), null);
    sketch
        .node(
            NodeSketch.java("charge")
                .takes("approved", "Approved", "assess[Approved]", "reviewed")
                .takes("order", "Order", "input")
                .when(Map.of("assess", List.of("Approved")))
                .when(Map.of("assess", List.of("NeedsReview"), "review", List.of("Granted")))
                .gives("Receipt")
                .with("httpWrite", "${bank.url}")
                .setting("currency", "EUR")
                .effectful()
                .governedBy(
                    new Policies(
                        null,
                        null,
                        retry,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("order.id"),
                        null)))
        .node(
            NodeSketch.java("refund")
                .takes("receipt", "Receipt", "charge")
                .with("httpWrite", "${bank.url}")
                .effectful()
                .governedBy(
                    new Policies(
                        null, null, null, null, null, null, null, null, List.of(), "charge")));
  }

  private static void shipping(Sketch sketch) {
    sketch
        .node(
            NodeSketch.java("parcels")
                .takes("receipt", "Receipt", "charge")
                .gives(new Schema.Array(new Schema.Ref("Parcel"), false), "java.util.List<Parcel>"))
        .node(
            NodeSketch.java("label")
                .in("each-parcels")
                .port("parcel", ELEMENT, "Parcel", "parcels")
                .gives("Label"))
        .node(
            NodeSketch.java("confirm")
                .collects("labels", "Label", "each-parcels", "label")
                .port("denied", OPTIONAL, "Denied", "review[Denied]")
                .after("charge")
                .answers("Confirmation"));
  }

  public static Schema struct(String property, Schema schema) {
    var properties = new LinkedHashMap<String, Schema.Property>();
    properties.put(property, new Schema.Property(schema, true, null));
    return new Schema.Struct(properties);
  }

  private static Schema oneOf(@org.jspecify.annotations.Nullable String by, String... names) {
    var options = new java.util.ArrayList<Schema.Option>();
    for (var name : names) {
      options.add(new Schema.Option(name, name, new Schema.Ref(name)));
    }
    return new Schema.OneOf(by, List.copyOf(options));
  }
}
