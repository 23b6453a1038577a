package com.acme;

import static dev.espalier.ApprovalRule.MAJORITY;
import static dev.espalier.HttpMethod.POST;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.util.List;

/// Takes an order, has risky ones reviewed, charges and ships it.
@Workflow(version = "1.0.0", deadline = "48h", durable = true)
@HttpTrigger(method = POST, path = "/orders")
public abstract class OrderFulfilment {
  record OrderRequest(String id, BigDecimal total) {}
  record Order(String id, BigDecimal total) {}
  record Score(double value) {}
  sealed interface RiskDecision permits Approved, NeedsReview, Rejected {}
  record Approved(String by) implements RiskDecision {}
  record NeedsReview(String why) implements RiskDecision {}
  record Rejected(String reason) implements RiskDecision {}
  record Receipt(String number) {}
  record Parcel(String id) {}
  record Label(String text) {}
  sealed interface Answer permits Confirmation, Refusal {}
  record Confirmation(String order) implements Answer {}
  record Refusal(String why) implements Answer {}

  @Node Order validate(@Input OrderRequest request) { return null; }

  @Python(script = "score.py", function = "score") abstract Score score(Order order);

  @Node RiskDecision assess(Order order, Score score) { return null; }

  @Approval(rule = MAJORITY, voters = {"ann", "bo", "cy"}, timeout = "24h")
  abstract Decision<NeedsReview> review(NeedsReview request);

  @Node Approved reviewed(Decision.Granted<NeedsReview> granted) { return null; }

  @Node @Idempotent(key = "order.id") @Retry(maxAttempts = 5, backoff = "200ms")
  Receipt charge(Approved approved, Order order, @At("${bank.url}") HttpWrite payments) { return null; }

  @Compensates("charge") void refund(Receipt receipt, @At("${bank.url}") HttpWrite payments) { }

  @Node List<Parcel> parcels(Order order, Receipt receipt) { return null; }

  @Node Label label(@ForEach(concurrency = 8) Parcel parcel) { return null; }

  @Output Confirmation confirm(Receipt receipt, List<Label> labels) { return null; }
  @Output Refusal refuse(Rejected rejected) { return null; }
  @Output Refusal denied(Decision.Denied<NeedsReview> denied) { return null; }
  @Output Refusal expired(Decision.Expired<NeedsReview> expired) { return null; }
}
