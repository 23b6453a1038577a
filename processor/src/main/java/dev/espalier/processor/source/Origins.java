package dev.espalier.processor.source;

import dev.espalier.ir.flow.Source;
import dev.espalier.processor.report.Spot;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/// Where elements come from: their position and documentation, as far as the compiler tells.
public interface Origins {

  /// Returns whether the element is being compiled, not read from a class file.
  boolean isSource(Element element);

  /// Returns where the element was declared, empty for a class file.
  Optional<Source> source(Element element);

  /// Returns the text of the element's documentation comment.
  Optional<String> documentation(Element element);

  /// Returns the spot of the element's name, or, where that is in a class file, the spot of what
  /// refers to it.
  default Spot spot(Element element, Spot referrer) {
    return isSource(element) ? Spot.of(element) : referrer;
  }

  /// Returns the best origins that the environment has: with lines and columns if it gives away its
  /// syntax trees.
  static Origins of(ProcessingEnvironment environment) {
    Origins plain = new FileOrigins(environment.getElementUtils());
    return TreeOrigins.of(environment, plain).orElse(plain);
  }
}
