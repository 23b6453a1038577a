package dev.espalier.processor.check.policy;

import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Steps;
import dev.espalier.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the port that takes a repeated node's state: the one of the same type, or else the only
/// one that the state fits.
public final class StatePort {

  private StatePort() {}

  /// Returns the port, null if there is none or it is not clear which.
  public static ParameterModel.@Nullable Port of(NodeModel node, JavaTypes java) {
    List<ParameterModel.Port> candidates = candidates(node, java);
    return candidates.size() == 1 ? candidates.getFirst() : null;
  }

  static List<ParameterModel.Port> candidates(NodeModel node, JavaTypes java) {
    Steps steps = node.steps();
    List<ParameterModel.Port> same = new ArrayList<>();
    List<ParameterModel.Port> fitting = new ArrayList<>();
    if (steps != null) {
      for (ParameterModel.Port port : node.ports()) {
        if (java.same(steps.state(), port.type())) {
          same.add(port);
        }
        if (java.fits(steps.state(), port.type())) {
          fitting.add(port);
        }
      }
    }
    return same.isEmpty() ? fitting : same;
  }
}
