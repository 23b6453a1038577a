package dev.espalier.runtime;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.Work;
import dev.espalier.runtime.plan.Plan;
import dev.espalier.runtime.result.FlowInputException;
import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares what callers give and ask for with the types of a flow.
final class FlowTypes {

  private final Flow flow;
  private final @Nullable Class<?> input;
  private final List<Class<?>> outputs;

  FlowTypes(Plan plan) {
    this.flow = plan.flow();
    List<Class<?>> answers = new ArrayList<>();
    Class<?> taken = null;
    for (int i = 0; i < flow.nodes().size(); i++) {
      Node node = flow.nodes().get(i);
      if (node.work() instanceof Work.Input) {
        taken = raw(plan.code().typeOf(i));
      }
      if (node.result() != ResultRole.NONE) {
        answers.add(node.scope() != null ? Stream.class : raw(plan.code().typeOf(i)));
      }
    }
    this.input = taken;
    this.outputs = List.copyOf(answers);
  }

  void checkInput(@Nullable Object value) {
    if (input == null ? value != null : !input.isInstance(value)) {
      throw new FlowInputException(input(value));
    }
  }

  private Diagnostic input(@Nullable Object value) {
    String given = value == null ? "nothing" : "a " + value.getClass().getTypeName();
    String wanted = input == null ? "nothing" : "a " + input.getTypeName();
    return Diagnostic.of(
        DiagnosticCode.RUN102,
        place(),
        flow.name() + " takes " + wanted + ", but was given " + given);
  }

  void checkOutput(Class<?> asked) {
    Class<?> wanted = MethodType.methodType(asked).wrap().returnType();
    boolean fits =
        outputs.isEmpty()
            ? wanted == Void.class || wanted == Object.class
            : outputs.stream().allMatch(wanted::isAssignableFrom);
    if (!fits) {
      String answers =
          outputs.isEmpty()
              ? "nothing"
              : outputs.stream()
                  .map(Class::getTypeName)
                  .distinct()
                  .collect(Collectors.joining(" or "));
      throw new FlowInputException(
          Diagnostic.of(
              DiagnosticCode.RUN110,
              place(),
              flow.name()
                  + " answers "
                  + answers
                  + ", but "
                  + asked.getTypeName()
                  + " was asked for"));
    }
  }

  private Place place() {
    return new Place(null, null, flow.name(), null, null, flow.source());
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> MethodType.methodType(plain).wrap().returnType();
      case ParameterizedType generic -> raw(generic.getRawType());
      case GenericArrayType array -> raw(array.getGenericComponentType()).arrayType();
      default -> Object.class;
    };
  }
}
