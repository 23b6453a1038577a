package dev.espalier.ir.emit;

import static dev.espalier.Determinism.BEST_EFFORT;
import static dev.espalier.Determinism.STABLE;
import static dev.espalier.Effect.EFFECTFUL;
import static dev.espalier.Effect.PURE;
import static dev.espalier.Effect.READ_ONLY;
import static dev.espalier.ir.emit.NodeDraft.input;
import static dev.espalier.ir.emit.NodeDraft.java;
import static dev.espalier.ir.flow.PortRole.COLLECT;
import static dev.espalier.ir.flow.PortRole.ELEMENT;
import static dev.espalier.ir.flow.PortRole.ERROR;
import static dev.espalier.ir.flow.PortRole.MERGE;
import static dev.espalier.ir.flow.PortRole.OPTIONAL;
import static dev.espalier.ir.flow.PortRole.RACE;

import dev.espalier.ApprovalRule;
import dev.espalier.ErrorMode;
import dev.espalier.HttpMethod;
import dev.espalier.Overflow;
import dev.espalier.ir.derive.FlowSealer;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Trigger;
import dev.espalier.ir.flow.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Flows that between them have everything a drawing can show.
final class Samples {

  private Samples() {}

  static Map<String, Flow> all() {
    return Map.of("hello", hello(), "order", order(), "everything", everything(), "empty", empty());
  }

  static Flow empty() {
    return FlowSealer.seal(new Draft("empty").flow());
  }

  static Flow hello() {
    var draft =
        new Draft("hello")
            .says("Greets whoever is named.")
            .node(input("com.acme.Hello.Person"))
            .node(
                java("greet").takes("person", "com.acme.Hello.Person", "input").answers("String"));
    return FlowSealer.seal(draft.flow());
  }

  static Flow order() {
    var draft =
        new Draft("order-fulfilment")
            .says("Takes an order, has risky ones reviewed, charges and ships it.")
            .within(Duration.ofDays(2))
            .startedBy(new Trigger.Http(HttpMethod.POST, "/orders"))
            .scope(new Scope("each-parcels", null, "parcels", 8, true, ErrorMode.FAIL))
            .node(input("com.acme.OrderRequest"))
            .node(
                java("validate")
                    .takes("request", "com.acme.OrderRequest", "input")
                    .gives("com.acme.Order"));
    risk(draft);
    payment(draft);
    shipping(draft);
    return FlowSealer.seal(draft.flow());
  }

  private static void risk(Draft draft) {
    draft
        .node(
            NodeDraft.of("score", new Work.Python("score.py", "score"))
                .takes("order", "com.acme.Order", "validate")
                .gives("com.acme.Score")
                .does(PURE, STABLE))
        .node(
            java("assess")
                .takes("order", "com.acme.Order", "validate")
                .takes("score", "com.acme.Score", "score")
                .gives("com.acme.RiskDecision"))
        .node(
            NodeDraft.of(
                    "review",
                    new Work.Approval(
                        ApprovalRule.MAJORITY, List.of("ann", "bo", "cy"), Duration.ofDays(1)))
                .takes("request", "com.acme.NeedsReview", "assess[NeedsReview]")
                .gives("dev.espalier.Decision<com.acme.NeedsReview>")
                .does(EFFECTFUL, BEST_EFFORT))
        .node(
            java("reviewed")
                .takes(
                    "granted",
                    "dev.espalier.Decision.Granted<com.acme.NeedsReview>",
                    "review[Granted]")
                .gives("com.acme.Approved"));
  }

  private static void payment(Draft draft) {
    draft
        .node(
            java("charge")
                .takes("approved", "com.acme.Approved", "assess[Approved]", "reviewed")
                .takes("order", "com.acme.Order", "validate")
                .gives("com.acme.Receipt")
                .with("httpWrite", "${bank.url}")
                .does(EFFECTFUL, BEST_EFFORT)
                .governedBy(
                    new Policies(
                        null,
                        null,
                        new Policies.Retry(
                            5, Duration.ofMillis(200), 2, null, 0, List.of(), List.of(), null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("order.id"),
                        null)))
        .node(
            java("refund")
                .takes("receipt", "com.acme.Receipt", "charge")
                .with("httpWrite", "${bank.url}")
                .does(EFFECTFUL, BEST_EFFORT)
                .governedBy(
                    new Policies(
                        null, null, null, null, null, null, null, null, List.of(), "charge")));
  }

  private static void shipping(Draft draft) {
    draft
        .node(
            java("parcels")
                .takes("order", "com.acme.Order", "validate")
                .takes("receipt", "com.acme.Receipt", "charge")
                .gives("java.util.List<com.acme.Parcel>"))
        .node(
            java("label")
                .in("each-parcels")
                .port("parcel", ELEMENT, "com.acme.Parcel", "parcels")
                .gives("com.acme.Label"))
        .node(
            java("confirm")
                .takes("receipt", "com.acme.Receipt", "charge")
                .port("labels", COLLECT, "java.util.List<com.acme.Label>", "label")
                .answers("com.acme.Confirmation"))
        .node(
            java("refuse")
                .takes("rejected", "com.acme.Rejected", "assess[Rejected]")
                .answers("com.acme.Refusal"))
        .node(
            java("denied")
                .takes(
                    "denied",
                    "dev.espalier.Decision.Denied<com.acme.NeedsReview>",
                    "review[Denied]")
                .answers("com.acme.Refusal"))
        .node(
            java("expired")
                .takes(
                    "expired",
                    "dev.espalier.Decision.Expired<com.acme.NeedsReview>",
                    "review[Expired]")
                .answers("com.acme.Refusal"));
  }

  static Flow everything() {
    var draft =
        new Draft("everything")
            .says(
                "Has one of each thing that a picture can show, and a summary that is too long "
                    + "for one line of a title and so is broken into several.")
            .within(Duration.ofMinutes(90))
            .startedBy(new Trigger.Http(HttpMethod.POST, "/batches/{id}"))
            .startedBy(new Trigger.Http(HttpMethod.PUT, "/batches/{id}"))
            .scope(new Scope("each-input", null, "input", 1, true, ErrorMode.COLLECT))
            .scope(new Scope("each-lines", "each-input", "lines", 16, false, ErrorMode.SKIP));
    sources(draft);
    scopes(draft);
    ends(draft);
    return FlowSealer.seal(draft.flow());
  }

  private static void sources(Draft draft) {
    draft
        .node(input("java.util.List<com.acme.Batch>"))
        .node(
            java("mirrorEast")
                .takes("batches", "java.util.List<com.acme.Batch>", "input")
                .with("httpRead", "https://east.example")
                .does(READ_ONLY, BEST_EFFORT)
                .gives("com.acme.Rates"))
        .node(
            java("mirrorWest")
                .takes("batches", "java.util.List<com.acme.Batch>", "input")
                .with("httpRead", "https://west.example")
                .does(READ_ONLY, BEST_EFFORT)
                .gives("com.acme.Rates"))
        .node(
            java("rates")
                .port("rates", RACE, "com.acme.Rates", "mirrorEast", "mirrorWest")
                .gives("com.acme.Table"))
        .node(
            java("ratesOfYesterday")
                .port("failure", ERROR, "java.io.UncheckedIOException", "rates")
                .with("keyValueRead", "rates")
                .does(READ_ONLY, BEST_EFFORT)
                .gives("com.acme.Table"));
  }

  private static void scopes(Draft draft) {
    draft
        .node(
            java("lines")
                .in("each-input")
                .port("batch", ELEMENT, "com.acme.Batch", "input")
                .waiting(new Buffer(64, Overflow.SPILL, 512), "batch.customer.country")
                .gives("java.util.List<com.acme.Line>"))
        .node(
            java("convert")
                .in("each-lines")
                .port("line", ELEMENT, "com.acme.Line", "lines")
                .port("table", MERGE, "com.acme.Table", "rates", "ratesOfYesterday")
                .setting("rounding", "HALF_EVEN")
                .gives("com.acme.Amount"))
        .node(
            java("total")
                .in("each-input")
                .port("amounts", COLLECT, "java.util.List<com.acme.Amount>", "convert")
                .gives("com.acme.Total"))
        .node(
            java("tier")
                .in("each-input")
                .takes("total", "com.acme.Total", "total")
                .gives("com.acme.Tier")
                .ignores("BRONZE", "SILVER", "COPPER", "TIN"))
        .node(
            java("discount")
                .in("each-input")
                .takes("total", "com.acme.Total", "total")
                .after("tier[GOLD,PLATINUM]")
                .gives("com.acme.Discount"))
        .node(
            java("bill")
                .in("each-input")
                .takes("total", "com.acme.Total", "total")
                .port("discount", OPTIONAL, "java.util.Optional<com.acme.Discount>", "discount")
                .gives("com.acme.Bill"));
  }

  private static void ends(Draft draft) {
    draft
        .node(
            java("answer")
                .port(
                    "bills", COLLECT, "java.util.List<dev.espalier.Outcome<com.acme.Bill>>", "bill")
                .answersAtOnce("com.acme.Answer"))
        .node(
            NodeDraft.of("archive", new Work.Subflow("archive-bills", "2.1.0", "com.acme.Archive"))
                .takes("answer", "com.acme.Answer", "answer")
                .does(EFFECTFUL, BEST_EFFORT))
        .node(
            NodeDraft.of("paid", new Work.Await("payment", "answer.id", Duration.ofDays(30)))
                .takes("answer", "com.acme.Answer", "answer")
                .gives("dev.espalier.Signal<com.acme.Payment>")
                .does(EFFECTFUL, BEST_EFFORT))
        .node(
            NodeDraft.of("crm", new Work.Connector("salesforce", "upsert"))
                .takes(
                    "payment", "dev.espalier.Signal.Received<com.acme.Payment>", "paid[Received]")
                .secret("crm.token")
                .with("httpWrite", "https://crm.example")
                .does(EFFECTFUL, BEST_EFFORT))
        .node(
            NodeDraft.of("sign", new Work.Wasm("plugins/sign.wasm", "sign"))
                .takes(
                    "timeout", "dev.espalier.Signal.TimedOut<com.acme.Payment>", "paid[TimedOut]")
                .gives("byte[]")
                .governedBy(governed()));
    reminds(draft);
  }

  private static void reminds(Draft draft) {
    draft.node(
        java("remind")
            .takes("letter", "byte[]", "sign")
            .after("archive")
            .with("queuePublish", "reminders")
            .does(EFFECTFUL, BEST_EFFORT)
            .governedBy(
                new Policies(
                    Duration.ofDays(1),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null)));
  }

  private static Policies governed() {
    return new Policies(
        null,
        Duration.ofSeconds(2),
        new Policies.Retry(
            3,
            Duration.ofMillis(100),
            1.5,
            Duration.ofSeconds(1),
            0.25,
            List.of("java.io.IOException"),
            List.of("java.io.FileNotFoundException"),
            Duration.ofSeconds(5)),
        new Policies.RateLimit(10, Duration.ofSeconds(1), Duration.ofSeconds(3)),
        new Policies.CircuitBreaker(50, 20, 10, Duration.ofSeconds(30), 3),
        new Policies.Concurrency(4, null),
        new Policies.Cache(Duration.ofMinutes(5), 1000, List.of("timeout")),
        new Policies.Repeat(7, Duration.ofSeconds(10), "timeout"),
        List.of(),
        null);
  }
}
