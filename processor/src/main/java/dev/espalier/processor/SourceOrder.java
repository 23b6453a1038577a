package dev.espalier.processor;

import dev.espalier.ir.flow.Source;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.source.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/// Puts findings in the order in which their places stand in source.
final class SourceOrder {

  private SourceOrder() {}

  static List<Finding> sort(List<Finding> findings, Round round) {
    List<Finding> sorted = new ArrayList<>(findings);
    if (sorted.size() < 2) {
      return sorted;
    }
    sorted.sort(
        Comparator.<Finding>comparingInt(finding -> line(finding.spot().element(), round))
            .thenComparingInt(finding -> position(finding.spot().element())));
    return sorted;
  }

  private static int line(Element element, Round round) {
    Element member =
        element.getEnclosingElement() instanceof ExecutableElement method ? method : element;
    Integer line = round.origins().source(member).map(Source::line).orElse(null);
    return line == null ? 0 : line;
  }

  private static int position(Element element) {
    return element.getEnclosingElement() instanceof ExecutableElement method
        ? 1 + method.getParameters().indexOf(element)
        : 0;
  }
}
