package dev.espalier.processor.lower;

import dev.espalier.processor.model.LinkedNode;
import dev.espalier.processor.model.ParameterModel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Where the arguments of a method stand in what the engine hands over: data ports, capabilities,
/// secrets, settings, each in declaration order, and last the run's context.
final class Positions {

  private static final List<Class<? extends ParameterModel>> ORDER =
      List.of(
          ParameterModel.Port.class,
          ParameterModel.Capability.class,
          ParameterModel.SecretValue.class,
          ParameterModel.SettingValue.class);

  private Positions() {}

  static List<LinkedNode.Argument> of(List<ParameterModel> parameters) {
    IdentityHashMap<ParameterModel, Integer> handedOver = new IdentityHashMap<>();
    for (Class<? extends ParameterModel> kind : ORDER) {
      for (ParameterModel parameter : parameters) {
        if (kind.isInstance(parameter)) {
          handedOver.put(parameter, handedOver.size());
        }
      }
    }
    List<LinkedNode.Argument> arguments = new ArrayList<>();
    for (ParameterModel parameter : parameters) {
      int position =
          parameter instanceof ParameterModel.Context
              ? handedOver.size()
              : handedOver.getOrDefault(parameter, -1); // for an emitter
      boolean isText =
          parameter instanceof ParameterModel.SecretValue
              || parameter instanceof ParameterModel.SettingValue;
      arguments.add(new LinkedNode.Argument(position, parameter.type(), isText));
    }
    return arguments;
  }
}
