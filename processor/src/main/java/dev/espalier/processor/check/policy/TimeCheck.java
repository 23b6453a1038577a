package dev.espalier.processor.check.policy;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Spans;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.check.policy.TimeBounds.Need;
import dev.espalier.processor.check.policy.TimeBounds.Task;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.model.WorkflowModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// `TIME102`, `TIME103`: what is declared to happen in a run happens within its deadline.
public final class TimeCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    WorkflowModel.Header header = subject.graph().workflow().header();
    boolean hasErrors = false;
    for (Vertex vertex : subject.nodes()) {
      hasErrors |= IdleTimes.check(vertex.declared(), header.deadline(), findings);
    }
    Duration deadline = header.deadline();
    if (deadline == null || subject.graph().order().size() < subject.vertices().size()) {
      return;
    }
    TimeBounds bounds = new TimeBounds(tasks(subject), subject.graph().order());
    long limit = TimeBounds.nanos(deadline);
    for (Vertex vertex : subject.nodes()) {
      hasErrors |= earliest(vertex, bounds, deadline, findings);
    }
    int worst = -1;
    for (Vertex vertex : subject.nodes()) {
      long latest = bounds.latest(vertex.index());
      if (latest > limit && (worst < 0 || latest > bounds.latest(worst))) {
        worst = vertex.index();
      }
    }
    if (worst >= 0 && !hasErrors) {
      findings.add(worstCase(subject, bounds, worst, deadline));
    }
  }

  private static boolean earliest(
      Vertex vertex, TimeBounds bounds, Duration deadline, Findings findings) {
    NodeModel node = vertex.declared();
    long limit = TimeBounds.nanos(deadline);
    long start = bounds.earliest(vertex.index());
    PolicyModel.Declared<Duration> delay = node.policies().delay();
    PolicyModel.Retry retry = node.policies().retry();
    if (start >= limit) {
      if (start - CallTimes.delay(node) >= limit) {
        return true; // It follows from what comes before it.
      }
      findings.add(
          Finding.of(
                  DiagnosticCode.TIME102,
                  delay == null ? vertex.spot() : delay.spot(),
                  "%s starts after %s at the earliest".formatted(node.id(), text(start)))
              .because("the run is over after " + Spans.of(deadline))
              .fix("wait for less before it, or give the workflow a longer deadline"));
      return true;
    }
    if (retry == null) {
      return false;
    }
    Policies.Retry value = retry.value();
    for (int attempt = 2; attempt <= Math.min(value.maxAttempts(), 1000); attempt++) {
      long at = TimeBounds.plus(start, CallTimes.toAttempt(value, attempt));
      if (at >= limit) {
        findings.add(
            Finding.of(
                    DiagnosticCode.TIME102,
                    retry.spot(),
                    "attempt %d of %s starts after %s at the earliest"
                        .formatted(attempt, node.id(), text(at)))
                .because("the run is over after " + Spans.of(deadline))
                .fix("try less often, wait for less, or give the workflow a longer deadline"));
        return true;
      }
    }
    return false;
  }

  private static Finding worstCase(
      Subject subject, TimeBounds bounds, int worst, Duration deadline) {
    List<String> path = new ArrayList<>();
    for (int at = worst; at >= 0; at = bounds.before(at)) {
      Vertex vertex = subject.graph().vertices().get(at);
      String shown = vertex.node() == null ? "" : CallTimes.shown(vertex.node());
      if (!shown.isEmpty()) {
        path.addFirst(vertex.id() + " " + shown);
      }
    }
    return Finding.of(
            DiagnosticCode.TIME103,
            subject.graph().workflow().header().deadlineSpot(),
            "a run may need %s, but has %s"
                .formatted(text(bounds.latest(worst)), Spans.of(deadline)))
        .because(String.join(" -> ", path))
        .fix("give shorter timeouts or fewer attempts, or a longer deadline");
  }

  private static List<Task> tasks(Subject subject) {
    List<Task> tasks = new ArrayList<>();
    for (Vertex vertex : subject.vertices()) {
      NodeModel node = vertex.node();
      if (node == null || node.compensates() != null) {
        tasks.add(new Task(List.of(), 0, 0));
      } else {
        tasks.add(new Task(needs(subject, vertex), CallTimes.delay(node), CallTimes.most(node)));
      }
    }
    return tasks;
  }

  private static List<List<Need>> needs(Subject subject, Vertex vertex) {
    List<List<Need>> needs = new ArrayList<>();
    for (Wire wire : subject.graph().wires().get(vertex.index())) {
      List<Need> port = new ArrayList<>();
      for (Arc arc : wire.arcs()) {
        port.add(need(subject, wire, arc));
      }
      needs.add(port);
    }
    for (Arc.Order order : subject.graph().orders().get(vertex.index())) {
      needs.add(List.of(new Need(order.arc().from(), 0)));
    }
    return needs;
  }

  /// A value is there once its source has started, at the earliest; that a source fails for good
  /// takes all its attempts, if nothing ends them early. A list may be of no elements, and an
  /// optional value may stay away, so those are there at any time.
  private static Need need(Subject subject, Wire wire, Arc arc) {
    long after = 0;
    if (wire.role() == PortRole.ERROR) {
      NodeModel failed = subject.graph().vertices().get(arc.from()).node();
      PolicyModel.Retry retry = failed == null ? null : failed.policies().retry();
      if (retry != null && isTriedToTheEnd(subject, retry.value(), wire.port().type())) {
        after = CallTimes.toAttempt(retry.value(), retry.value().maxAttempts());
      }
    } else if (wire.role() == PortRole.OPTIONAL
        || wire.role() == PortRole.COLLECT
        || wire.role() == PortRole.LATE) {
      after = Need.ANY_TIME;
    }
    return new Need(arc.from(), after);
  }

  private static boolean isTriedToTheEnd(
      Subject subject, Policies.Retry retry, TypeMirror handled) {
    TypeElement exception = subject.round().elements().getTypeElement("java.lang.Exception");
    return retry.retryOn().isEmpty()
        && retry.abortOn().isEmpty()
        && retry.budget() == null
        && exception != null
        && subject.round().types().isSubtype(handled, exception.asType());
  }

  private static String text(long nanos) {
    return Spans.of(Duration.ofNanos(nanos));
  }
}
