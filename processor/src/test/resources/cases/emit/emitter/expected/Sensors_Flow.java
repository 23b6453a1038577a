package app;

import dev.espalier.RunContext;
import dev.espalier.spi.Bindings;
import dev.espalier.spi.Contract;
import dev.espalier.spi.Emission;
import dev.espalier.spi.FlowCode;
import dev.espalier.spi.Generic;
import java.lang.reflect.Type;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The code of the flow {@code sensors}, generated from {@link Sensors}.
 */
@Contract(
    irVersion = "1.0",
    flow = "sensors",
    contentHash = "529ec1437040b668691870bd0204f13191ef1bda49c33c017ed3c12a7739e319",
    methods = {
        @Contract.Method(name = "readings", types = {"dev.espalier.Emitter", "java.lang.Integer",
            "dev.espalier.RunContext"}, parameters = {"out", "count", "run"}),
        @Contract.Method(name = "degrees", types = "app.Sensors$Reading", parameters = "reading"),
        @Contract.Method(name = "show", types = "java.util.List", parameters = "all")
    }
)
@SuppressWarnings("unchecked")
@Generated("dev.espalier.processor")
public final class Sensors_Flow implements FlowCode {
  private final Sensors workflow;

  /**
   * Makes the objects that the flow runs on.
   */
  public Sensors_Flow(Bindings bindings) {
    this.workflow = new Sensors();
  }

  @Override
  public String contentHash() {
    return "529ec1437040b668691870bd0204f13191ef1bda49c33c017ed3c12a7739e319";
  }

  @Override
  public List<String> nodes() {
    return List.of("input", "readings", "degrees", "show");
  }

  @Override
  public Object call(int node, Object[] in) throws Throwable {
    return switch (node) {
      case 1 -> (Emission<Sensors.Reading>) emitter -> workflow.readings(emitter, (Integer) in[0],
          (RunContext) in[1]);
      case 2 -> workflow.degrees((Sensors.Reading) in[0]);
      case 3 -> workflow.show((List<Integer>) in[0]);
      default -> throw new IllegalArgumentException("no Java code for node " + node);
    };
  }

  @Override
  public int caseOf(int node, Object value) {
    throw new IllegalArgumentException("node " + node + " does not branch");
  }

  @Override
  public Type typeOf(int node) {
    return switch (node) {
      case 0, 2 -> Integer.class;
      case 1 -> Generic.of(Emission.class, Sensors.Reading.class);
      case 3 -> String.class;
      default -> throw new IllegalArgumentException("no node " + node);
    };
  }
}
