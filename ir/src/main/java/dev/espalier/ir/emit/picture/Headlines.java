package dev.espalier.ir.emit.picture;

import dev.espalier.ir.diagnostic.Spans;
import dev.espalier.ir.flow.Flow;
import java.util.ArrayList;
import java.util.List;

/// What is said of a flow as a whole.
final class Headlines {

  private static final int WIDTH = 80;

  private Headlines() {}

  static List<String> of(Flow flow) {
    var lines = new ArrayList<String>();
    if (flow.summary() != null) {
      lines.addAll(Plain.lines(flow.summary(), WIDTH));
    }
    var terms = terms(flow);
    if (!terms.isEmpty()) {
      lines.add(String.join(" · ", terms));
    }
    return List.copyOf(lines);
  }

  private static List<String> terms(Flow flow) {
    var terms = new ArrayList<String>();
    if (flow.deadline() != null) {
      terms.add("deadline " + Spans.of(flow.deadline()));
    }
    if (flow.durable()) {
      terms.add("durable");
    }
    return terms;
  }
}
