package dev.espalier.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;

/// A part of the processor that is given classes.
interface Step {

  /// Processes classes and returns the qualified names of those that have to wait for types that
  /// another processor may generate. Names, as elements do not last from round to round.
  List<String> process(List<TypeElement> types);
}
